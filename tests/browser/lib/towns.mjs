// What the tests of the page that puts towns side by side have in common.
import { settle } from "./browser.mjs";

export const PAGE = "/cities/compare/";
export const LONGEST = "Городской округ город Первомайск Нижегородской области";

const squeeze = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();

export const shown = (tab) => tab.waitForSelector("table.versus");
export const status = async (tab) => squeeze(await tab.locator("#versus-status").innerText());

// The cells of each row by the words of its head; of the marks that are not read aloud the shape stays.
export async function cells(tab) {
  const rows = await tab
    .locator("table.versus tr")
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.innerText)));
  return Object.fromEntries(rows.map(([head, ...rest]) => [squeeze(head), rest.map(squeeze)]));
}

// Fills the fields one after the other and leaves each.
export async function choose(tab, names) {
  for (const [at, name] of names.entries()) {
    const field = tab.locator(`#versus-${"abc"[at]}`);
    await field.fill(name);
    await field.press("Tab");
    await settle(tab);
  }
  await tab.waitForFunction(() => document.querySelector("#versus-status").textContent.trim());
  await settle(tab);
}

// The file as if towns had other names: by id.
export const renamed = (tab, names) =>
  tab.route("**/towns.json", async (route) => {
    const file = await (await route.fetch()).json();
    for (const town of file.towns) town.name = names[town.id] ?? town.name;
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(file) });
  });
