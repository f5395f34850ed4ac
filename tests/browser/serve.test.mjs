// `itogi serve` in a browser: an open page follows what is saved, and mistakes stand over the last good page.
// ITOGI_PROGRAM is the built program.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, newContext, settle, watch } from "./lib/browser.mjs";
import { EVERY_RULE, runAxe } from "./lib/checks.mjs";
import { none } from "./lib/harness.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const program = process.env.ITOGI_PROGRAM ?? join(repository, "target/debug/itogi");
const env = { ...process.env, LANG: "ru_RU.UTF-8", LC_ALL: "", LC_MESSAGES: "" };
const PRACTICE = "content/practices/abakan-papa.md";
const address = "/practices/abakan-papa/";

let folder, browser, server, origin, tab, log;
const path = (name) => join(folder, name);
const read = (name) => readFileSync(path(name), "utf8");

// Editors save by writing beside the file and renaming.
function save(name, text) {
  writeFileSync(path(`${name}.tmp`), text);
  renameSync(path(`${name}.tmp`), path(name));
}

// Starts the server; gives its address.
async function start(port) {
  server = spawn(program, ["serve", "--port", port], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = createInterface({ input: server.stdout });
  return new Promise((done, fail) => {
    lines.on("line", (line) => {
      const found = line.match(/http:\/\/[^/]+/);
      if (found) done(found[0]);
    });
    server.on("exit", () => fail(new Error(`${program} serve ended`)));
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "itogi-serve-"));
  cpSync(join(repository, "tests/fixtures/small"), path("content"), { recursive: true });
  mkdirSync(path("themes/own/assets"), { recursive: true });
  cpSync(join(repository, "themes/default/assets/site.css"), path("themes/own/assets/site.css"));
  save("content/itogi.yaml", `${read("content/itogi.yaml")}theme: own\n`);
  origin = await start("0");
  browser = await launch();
  tab = await (await newContext(browser)).newPage();
  log = watch(tab, origin);
  await tab.goto(`${origin}${address}`);
  await tab.waitForFunction(() => document.readyState === "complete");
});
after(async () => {
  await browser?.close();
  server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const trouble = () => tab.locator("[data-itogi=stops]");
const top = () => tab.evaluate(() => scrollY);

test("a saved text is on the open page, which keeps its place", async () => {
  await tab.setViewportSize({ width: 800, height: 400 });
  await tab.evaluate(() => scrollTo(0, 200));
  await tab.waitForFunction(() => scrollY > 150);
  const place = await top();
  save(
    PRACTICE,
    read(PRACTICE).replace("title: Папы играют с детьми", "title: Отцы играют с детьми"),
  );
  await tab.waitForFunction(() => document.querySelector("h1").textContent.includes("Отцы"));
  await tab.waitForFunction(() => document.readyState === "complete");
  await settle(tab);
  assert.ok(Math.abs((await top()) - place) < 3, `${await top()} is not ${place}`);
  await tab.setViewportSize({ width: 1280, height: 800 });
});

test("a style takes effect without a reload", async () => {
  await tab.evaluate(() => {
    window.same = true;
  });
  save(
    "themes/own/assets/site.css",
    `${read("themes/own/assets/site.css")}\nh1 { outline: 7px solid rgb(1, 2, 3); }\n`,
  );
  await tab.waitForFunction(
    () => getComputedStyle(document.querySelector("h1")).outlineWidth === "7px",
  );
  assert.equal(await tab.evaluate(() => window.same), true, "the page was loaded again");
  await tab.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]").length === 1);
});

test("a change of another page leaves this one alone", async () => {
  await tab.evaluate(() => {
    window.same = true;
  });
  const other = "content/texts/about.md";
  const second = await tab.context().newPage();
  await second.goto(`${origin}/about/`);
  save(other, `${read(other)}\nЕщё один абзац.\n`);
  await second.getByText("Ещё один абзац.").waitFor();
  await second.close();
  assert.equal(await tab.evaluate(() => window.same), true, "the page was loaded again");
});

// A browser has six connections to a host; the text of a page to embed forbids requests of its own.
test("many pages may be open at once, and every one that shows the change follows it", async () => {
  const paths = [
    "/",
    "/cities/",
    "/practices/",
    "/sources/",
    "/2017/",
    "/2018/",
    "/cities/abakan/",
    "/embed/cities/abakan/",
  ];
  const tabs = [];
  for (const path of paths) {
    const more = await tab.context().newPage();
    await more.goto(`${origin}${path}`);
    tabs.push(more);
  }
  const towns = "content/cities.yaml";
  const before = read(towns);
  save(towns, before.replace("name: Абакан", "name: Абаканище"));
  for (const at of [1, 6, 7])
    await tabs[at].getByText("Абаканище").first().waitFor({ state: "attached" });
  save(towns, before);
  for (const at of [1, 6, 7])
    await tabs[at].waitForFunction(
      () => !document.documentElement.textContent.includes("Абаканище"),
    );
  await Promise.all(tabs.map((more) => more.close()));
});

test("what was unfolded stays so", async () => {
  const folds = () =>
    tab.evaluate(() => [...document.querySelectorAll("details")].map((fold) => fold.open));
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  save(PRACTICE, read(PRACTICE).replace("lead: ", "lead: Снова. "));
  await tab.getByText("Снова.").first().waitFor();
  await tab.waitForFunction(() => document.readyState === "complete");
  const open = await folds();
  assert.ok(open.length > 0 && open.every(Boolean), String(open));
});

test("a mistake stands over the last good page, is accessible, and goes away by itself", async () => {
  const good = read(PRACTICE);
  save(PRACTICE, good.replace("city: abakan", "city: abokan"));
  await trouble().getByText("abokan").first().waitFor();
  const text = await trouble().locator(".box").innerText();
  for (const part of ["E201", PRACTICE, "abakan"])
    assert.ok(text.includes(part), `${part} is not in: ${text}`);
  assert.match(
    await trouble().getByRole("link", { name: PRACTICE }).getAttribute("href"),
    /^vscode:\/\/file\/.+:\d+:\d+$/,
  );
  assert.ok((await tab.locator("h1").textContent()).includes("Отцы"), "the page stays");
  for (const [width, colorScheme] of [
    [1280, "light"],
    [360, "dark"],
  ]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    none(
      (await runAxe(tab, EVERY_RULE)).faults.filter((fault) => fault.selector.includes("aside")),
    );
    assert.ok(
      await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${width} px`,
    );
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
  await trouble().getByRole("button").focus();
  await tab.keyboard.press("Escape");
  await trouble().getByRole("button", { name: "Показать" }).waitFor();
  await tab.keyboard.press("Enter");
  await trouble().getByText("E201").waitFor();
  save(PRACTICE, good);
  await trouble().waitFor({ state: "detached" });
});

test("nothing was refused, no error was logged", async () => none(await log.faults()));

test("a server that has gone is missed, and the page follows the next one", async () => {
  server.kill("SIGKILL");
  await trouble().getByText("не отвечает").waitFor();
  save(PRACTICE, read(PRACTICE).replace(/^title: .*$/m, "title: После перерыва"));
  await start(new URL(origin).port);
  await tab.waitForFunction(() =>
    document.querySelector("h1").textContent.includes("После перерыва"),
  );
  await trouble().waitFor({ state: "detached" });
});
