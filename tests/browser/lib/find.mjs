// Finding one's town: the form in the masthead and the filter on the list of towns.
import { settle } from "./browser.mjs";
import { at } from "./harness.mjs";

// Links to single towns in the list, with the text of their rows; only those in sight. `compare/` is no town.
const towns = (tab) =>
  tab.evaluate(() => {
    const list = new URL(location.pathname, location.href).pathname;
    return [...document.querySelectorAll("main a[href]")]
      .filter((link) => {
        const path = new URL(link.href).pathname;
        return (
          path.startsWith(list) &&
          path.length > list.length &&
          path !== `${list}compare/` &&
          link.checkVisibility({ visibilityProperty: true })
        );
      })
      .map((link) => ({
        name: link.textContent.trim(),
        row: (link.closest("li, tr, article") ?? link).innerText.replace(/\s+/g, " "),
      }));
  });
const status = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("[role=status]")]
      .map((one) => one.innerText.trim())
      .join(" ")
      .trim(),
  );
const fold = (text) =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

// A name that fits one town only may lead on to its own page, when scripts run.
async function arrives(tab, town) {
  await tab.waitForLoadState("load");
  await settle(tab).catch(() => {});
  await tab.waitForLoadState("load");
  const heading = await tab.locator("h1").first().innerText();
  const names = (await towns(tab)).map((one) => one.name);
  return (
    fold(heading).includes(fold(town)) || names.some((name) => fold(name).includes(fold(town)))
  );
}

export function findForm(bench, page, town, script) {
  return bench.use({ script, fresh: true }, async ({ open, tab, log }) => {
    await open(page.path);
    const fault = (text) => ({ rule: "find", selector: "form.find-town", text });
    const faults = [];
    const asked = [];
    tab.on("request", (request) => {
      if (request.isNavigationRequest()) asked.push(new URL(request.url()));
    });
    const input = tab.locator("form.find-town input[name=q]");
    await input.fill(town);
    await Promise.all([tab.waitForEvent("framenavigated"), input.press("Enter")]);
    const url = asked[0];
    if (!url?.pathname.endsWith("/cities/")) faults.push(fault(`leads to ${url?.pathname}`));
    if (url?.searchParams.get("q") !== town)
      faults.push(fault(`asks for «${url?.searchParams.get("q")}», not «${town}»`));
    if (!(await arrives(tab, town))) faults.push(fault(`«${town}» is not on the page it leads to`));
    return at({ page: page.path, scheme: script ? "scripts" : "no scripts" }, [
      ...faults,
      ...(await log.faults()),
    ]);
  });
}

export async function townNames(bench, page) {
  return bench.use({ script: false }, async ({ open, tab }) => {
    await open(page.path);
    return [...new Set((await towns(tab)).map((one) => one.name))];
  });
}

export function filter(bench, page) {
  return bench.use({ fresh: true }, async ({ open, tab, log }) => {
    await open(page.path);
    const faults = [];
    const expect = (holds, rule, text) => {
      if (!holds) faults.push({ rule, selector: "#filter", text });
    };
    const every = await towns(tab);
    const input = tab.locator("#filter");
    if (!(await input.count()))
      return [{ page: page.path, rule: "filter", selector: "#filter", text: "missing" }];

    async function shows(query, how) {
      await settle(tab);
      const seen = await towns(tab);
      const odd = seen.find((one) => !fold(one.row).includes(fold(query)));
      expect(!odd, "filter", `${how} «${query}» still shows «${odd?.row}»`);
      const hidden = every.find(
        (one) =>
          fold(one.name).startsWith(fold(query)) && !seen.some((other) => other.name === one.name),
      );
      expect(!hidden, "filter", `${how} «${query}» hides «${hidden?.name}»`);
      const told = await status(tab);
      const numbers = told.match(/\d+/g)?.map(Number) ?? [];
      expect(
        seen.length ? numbers.includes(seen.length) : told,
        "filter-status",
        `${how} «${query}»: ${seen.length} shown, the status says «${told}»`,
      );
    }

    const { name } = every[Math.floor(every.length / 2)];
    const part = name.slice(0, 4);
    await input.pressSequentially(part);
    await shows(part, "typing");
    await input.fill(part.toUpperCase());
    await shows(part.toUpperCase(), "typing");
    const dotted = every.find((one) => one.name.includes("ё"));
    if (dotted) {
      await input.fill(fold(dotted.name));
      await shows(fold(dotted.name), "typing");
    }
    await input.fill("щщщщ");
    await shows("щщщщ", "typing");
    await input.fill("");
    await settle(tab);
    expect(
      (await towns(tab)).length === every.length,
      "filter",
      "an emptied field does not bring the whole list back",
    );

    const many = name.slice(0, 2);
    await open(`${page.path}?q=${encodeURIComponent(many)}`);
    expect(
      (await input.inputValue()) === many,
      "filter-query",
      `?q=${many}: the field holds «${await input.inputValue()}»`,
    );
    await shows(many, "?q=");
    await open(`${page.path}?q=${encodeURIComponent('"><img src=/none.png onerror=alert(1)>')}`);
    await settle(tab);
    expect(
      (await tab.locator("img[onerror]").count()) === 0,
      "filter-query",
      "?q= is written into the page as HTML",
    );
    await open(`${page.path}?q=${encodeURIComponent(name)}`);
    expect(await arrives(tab, name), "filter-query", `?q=${name} does not lead to the town`);
    return at({ page: page.path }, [...faults, ...(await log.faults())]);
  });
}
