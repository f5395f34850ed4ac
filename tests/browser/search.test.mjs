// Search: the query set on the real ranking, the weight of a query, and the page itself.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EXPECT } from "./expect.mjs";
import { probe, settle } from "./lib/browser.mjs";
import { EVERY_RULE, runAxe } from "./lib/checks.mjs";
import { benchFor, eachKind, none, part } from "./lib/harness.mjs";
import { addresses, coreOf, engineOf, queriesFrom } from "./lib/search.mjs";
import { byKind, siteFrom } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const kinds = new Map([...byKind(site.pages)].filter(([, [page]]) => page.kind === "search"));
const QUERIES = new URL("../search/queries.yaml", import.meta.url);
const PAGE = "/search/";
const AT_1 = 0.97; // of the queries that name what must stand first
const AT_5 = 0.97; // of all queries

const status = async (tab) =>
  (await tab.locator("#search-status").innerText()).replace(/\s+/g, " ").trim();
const told = (tab, pattern) =>
  tab.waitForFunction(
    (source) => new RegExp(source, "u").test(document.querySelector("#search-status").textContent),
    pattern.source.replaceAll(" ", "\\s"),
  );
const links = (tab) =>
  tab
    .locator("#search-results h3 a")
    .evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
const on = (path, work, options = {}) =>
  bench.use({ fresh: true, ...options }, async (own) => {
    await own.open(path);
    await work(own);
    none(await own.log.faults());
  });

part("search", EXPECT.search, kinds.size > 0, () => {
  test("search: the query set", async () => {
    const queries = queriesFrom(QUERIES);
    const { engine } = await engineOf(site);
    const missed = { first: [], five: [] };
    for (const { q, first = [], within = [] } of queries) {
      const { found } = await addresses(engine, q);
      if (first.length && !first.includes(found[0])) missed.first.push(`${q}: ${found[0]}`);
      if (!found.slice(0, 5).some((one) => first.includes(one) || within.includes(one)))
        missed.five.push(`${q}: ${found.slice(0, 5).join(" ")}`);
      for (const address of [...first, ...within]) {
        assert.ok(
          existsSync(join(site.root, address.replace(/#.*/, ""), "index.html")),
          `${q}: there is no ${address}`,
        );
      }
    }
    const named = queries.filter(({ first }) => first).length;
    const at1 = (named - missed.first.length) / named;
    const at5 = (queries.length - missed.five.length) / queries.length;
    console.log(
      `search: ${queries.length} queries, success@1 ${(100 * at1).toFixed(1)} % of ${named}, success@5 ${(100 * at5).toFixed(1)} %`,
    );
    assert.ok(queries.length >= 60);
    assert.ok(at1 >= AT_1, `success@1 ${at1}\n${missed.first.join("\n")}`);
    assert.ok(at5 >= AT_5, `success@5 ${at5}\n${missed.five.join("\n")}`);
  });

  test("search: all forms of a word find the same, and «й» is not lost", async () => {
    const { engine } = await engineOf(site);
    const found = async (query) =>
      (await engine.search(query)).groups
        .flatMap((group) => group.rows.map((row) => row.id))
        .sort()
        .join();
    for (const line of [
      "городской городская городского городские",
      "школьный школьной школьная",
      "семейный семейная семейного",
      "волонтёры волонтеры",
      "отец отцы",
    ]) {
      const [one, ...others] = line.split(" ");
      for (const other of others)
        assert.equal(await found(other), await found(one), `${one} – ${other}`);
    }
  });

  test("search: one slip is any of four", async () => {
    const { near } = await coreOf(site);
    for (const slip of ["абкан", "абаккан", "абокан", "абаакн", "бакан"])
      assert.ok(near(slip, "абакан"), slip);
    for (const other of ["абакан", "абка", "аббакаан", "акабан"])
      assert.equal(near(other, "абакан"), other === "абакан", other);
  });

  test("search: results come while typing, towns first, words marked", () =>
    on(PAGE, async ({ tab }) => {
      await tab.locator("#search-q").pressSequentially("абак");
      await told(tab, /Найдено/);
      assert.equal((await links(tab))[0], "/cities/abakan/");
      assert.equal(
        await tab
          .locator("#search-results h2")
          .first()
          .innerText()
          .then((text) => text.replace(/\s+/g, " ")),
        "Города 1",
      );
      assert.equal(await tab.locator("#search-results mark").first().innerText(), "Абакан");
      assert.equal(await tab.locator("#search-start").isVisible(), false);
      await tab.locator("#search-q").fill("");
      await tab.waitForFunction(() => !document.querySelector("#search-start").hidden);
      assert.equal(await tab.locator("#search-results > *").count(), 0);
    }));

  test("search: query and filters stand in the address, and «back» undoes a filter", () =>
    on(PAGE, async ({ tab }) => {
      await tab.locator("#search-q").fill("наставник");
      await tab.locator("#search-q").press("Enter");
      await told(tab, /Найдено/);
      const all = await status(tab);
      await tab.locator("#search-kind").selectOption("practice");
      await tab.waitForFunction(() => document.querySelectorAll("#search-results h2").length === 1);
      await tab.locator("#search-edition").selectOption("2016");
      await tab.waitForFunction(() => location.search.includes("edition"));
      await settle(tab);
      assert.equal(
        decodeURIComponent(new URL(tab.url()).search),
        "?q=наставник&kind=practice&edition=2016",
      );
      assert.ok((await links(tab)).every((path) => path.startsWith("/practices/")));
      const narrowed = await status(tab);
      await tab.reload();
      await told(tab, /Найдено/);
      assert.equal(await status(tab), narrowed);
      assert.equal(await tab.locator("#search-edition").inputValue(), "2016");
      await tab.goBack();
      await tab.waitForFunction(() => !location.search.includes("edition"));
      await tab.goBack();
      await tab.waitForFunction(
        (before) => document.querySelector("#search-status").textContent === before,
        all,
      );
      assert.equal(await tab.locator("#search-kind").inputValue(), "");
    }));

  test("search: a count beside a filter is what choosing it shows", () =>
    on(`${PAGE}?q=${encodeURIComponent("дети")}`, async ({ tab }) => {
      await told(tab, /Найдено/);
      const options = await tab
        .locator("#search-direction option")
        .evaluateAll((all) =>
          all.slice(1, 3).map((one) => [one.value, one.textContent.match(/\((\d+)\)$/)[1]]),
        );
      for (const [value, count] of options) {
        await tab.locator("#search-direction").selectOption(value);
        await told(tab, new RegExp(`: ${count}\\.`));
      }
    }));

  // What a screen reader is told of the field: whether the list is out, which line is chosen and what it says.
  const combobox = (tab) =>
    tab.evaluate(() => {
      const field = document.querySelector("#search-q");
      const option = document.getElementById(field.getAttribute("aria-activedescendant"));
      const list = document.getElementById(field.getAttribute("aria-controls"));
      return {
        role: field.getAttribute("role"),
        list: list.getAttribute("role"),
        open: field.getAttribute("aria-expanded") === "true",
        shown: list.checkVisibility(),
        chosen: option && {
          says: option.textContent,
          selected: option.getAttribute("aria-selected"),
          group: document.getElementById(option.parentElement.getAttribute("aria-labelledby"))
            .textContent,
        },
        marked: document.querySelectorAll("[role=option][aria-selected=true]").length,
        options: document.querySelectorAll("#search-options [role=group] > [role=option]").length,
        field: document.activeElement === field,
        value: field.value,
      };
    });
  const typed = async (tab, text) => {
    await tab.locator("#search-q").pressSequentially(text);
    await tab.waitForFunction(() => !document.querySelector("#search-options").hidden);
  };

  test("search: the field is a combobox: arrows choose a line, Escape puts the list away, Enter goes there", () =>
    on(PAGE, async ({ tab }) => {
      assert.deepEqual(await combobox(tab), {
        role: "combobox",
        list: "listbox",
        open: false,
        shown: false,
        chosen: null,
        marked: 0,
        options: 0,
        field: false,
        value: "",
      });
      await typed(tab, "абак");
      const out = await combobox(tab);
      assert.ok(
        out.open &&
          out.shown &&
          out.field &&
          out.chosen === null &&
          out.options > 1 &&
          out.options <= 7,
        JSON.stringify(out),
      );
      await tab.keyboard.press("ArrowDown");
      assert.deepEqual((await combobox(tab)).chosen, {
        says: "Абакан Республика Хакасия",
        selected: "true",
        group: "Города",
      });
      await tab.keyboard.press("ArrowDown");
      assert.equal((await combobox(tab)).chosen.group, "Практики");
      assert.equal((await combobox(tab)).marked, 1);
      await tab.keyboard.press("ArrowUp");
      await tab.keyboard.press("ArrowUp");
      assert.equal((await combobox(tab)).chosen, null, "above the first line is the field");
      await tab.keyboard.press("ArrowUp");
      const last = await combobox(tab);
      assert.equal(last.chosen.selected, "true");
      await tab.keyboard.press("Home");
      assert.equal((await combobox(tab)).chosen, null);
      assert.equal(await tab.locator("#search-q").evaluate((field) => field.selectionStart), 0);
      await tab.keyboard.press("Escape");
      const closed = await combobox(tab);
      assert.ok(!closed.open && !closed.shown && closed.field && closed.value === "абак");
      await tab.keyboard.press("Escape");
      assert.equal((await combobox(tab)).value, "");
      await typed(tab, "абак");
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("Enter");
      await tab.waitForURL("**/cities/abakan/");
      await tab.goBack();
      await told(tab, /Найдено/);
      assert.equal((await combobox(tab)).open, false, "nobody is typing");
    }));

  test("search: Enter without a chosen line searches, Tab leaves the list, a click goes", () =>
    on(PAGE, async ({ tab }) => {
      await typed(tab, "медиация");
      await tab.keyboard.press("Enter");
      await settle(tab);
      assert.ok(
        !(await combobox(tab)).open && new URL(tab.url()).searchParams.get("q") === "медиация",
      );
      await tab.keyboard.press("Alt+ArrowDown");
      assert.ok((await combobox(tab)).open);
      await tab.keyboard.press("Tab");
      const left = await combobox(tab);
      assert.ok(!left.open && !left.field);
      await tab.locator("#search-results h3 a").first().focus();
      await tab.keyboard.press("ArrowDown");
      assert.equal(
        await tab.evaluate(() =>
          [...document.querySelectorAll("#search-results h3 a")].indexOf(document.activeElement),
        ),
        1,
      );
      await tab.keyboard.press("Escape");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "search-q");
      await typed(tab, " ");
      await tab.locator("#search-options [role=option]").first().click();
      await tab.waitForURL("**/mediation/");
    }));

  test("search: the list of a field at 320 px: axe, nothing cut off", () =>
    on(
      PAGE,
      async ({ tab }) => {
        await typed(tab, "приёмн");
        await tab.keyboard.press("ArrowDown");
        none((await runAxe(tab, EVERY_RULE)).faults);
        none([...(await probe(tab, "overflow")), ...(await probe(tab, "clipped"))]);
      },
      { width: 320, scheme: "dark" },
    ));

  test("search: more results keep the place", () =>
    on(`${PAGE}?q=${encodeURIComponent("дети")}`, async ({ tab }) => {
      await told(tab, /Найдено/);
      const name = await tab
        .locator("#search-results section")
        .filter({ has: tab.locator("button") })
        .first()
        .getAttribute("aria-labelledby");
      const first = tab.locator(`section[aria-labelledby=${name}]`);
      const before = await first.locator("h3").count();
      await first.locator("button").click();
      await tab.waitForFunction(() => document.activeElement.closest("#search-results h3"));
      assert.ok((await first.locator("h3").count()) > before);
    }));

  test("search: a slip, the wrong layout and Latin letters are told", async () => {
    for (const [query, said] of [
      ["абокан", /Слова «абокан» на сайте нет, показано «абакан»/],
      ["f,frfy", /Показано по запросу «абакан»/],
      ["abakan", /Показано по запросу «абакан»/],
    ]) {
      await on(`${PAGE}?q=${encodeURIComponent(query)}`, async ({ tab }) => {
        await told(tab, /Найдено/);
        assert.match(await status(tab), said);
        assert.equal((await links(tab))[0], "/cities/abakan/");
      });
    }
  });

  test("search: nothing found leads on, and a query is never HTML", () =>
    on(
      `${PAGE}?q=${encodeURIComponent("<img src=/none.png onerror=alert(1)> щщщщ")}`,
      async ({ tab }) => {
        await told(tab, /ничего не нашлось|Найдено/);
        assert.equal(await tab.locator("main img").count(), 0);
        await tab.locator("#search-q").fill("щщщщ");
        await told(tab, /По запросу «щщщщ» ничего не нашлось/);
        assert.equal(await tab.locator("#search-start").isVisible(), true);
      },
    ));

  test("search: on a slow line the page says that it is looking", () =>
    on(PAGE, async ({ tab }) => {
      await tab.route("**/search/docs.json", async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await tab.locator("#search-q").pressSequentially("абакан");
      await told(tab, /^Ищем…$/);
      await told(tab, /Найдено/);
    }));

  test("search: an index that does not come is told, and asked for again", () =>
    bench.use({ fresh: true }, async ({ tab, open }) => {
      await tab.route("**/search/docs.json", (route) => route.abort());
      await open(`${PAGE}?q=абакан`);
      await told(tab, /Поиск не загрузился/);
      await tab.unroute("**/search/docs.json");
      await tab.locator(".search-form button").click();
      await told(tab, /Найдено/);
    }));

  test("search: the form of every page leads here, and no other page loads the index", () =>
    on("/cities/abakan/", async ({ tab }) => {
      const asked = [];
      tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await tab.reload();
      assert.deepEqual(
        asked.filter((path) => path.startsWith("/search/") || path.includes("search")),
        [],
      );
      await tab.locator(".masthead input[name=q]").fill("пуд соли");
      await tab.keyboard.press("Enter");
      await told(tab, /Найдено/);
      assert.equal((await links(tab))[0], "/practices/abakan-pud-soli/");
    }));

  for (const [width, scheme] of [
    [1280, "light"],
    [360, "dark"],
    [320, "light"],
  ]) {
    test(`search: results at ${width} px, ${scheme}: axe, nothing cut off`, () =>
      on(
        `${PAGE}?q=${encodeURIComponent("дети")}`,
        async ({ tab }) => {
          await told(tab, /Найдено/);
          await tab.locator("#search-filters").evaluate((box) => {
            box.open = true;
          });
          none((await runAxe(tab, EVERY_RULE)).faults);
          none([
            ...(await probe(tab, "overflow")),
            ...(await probe(tab, "clipped")),
            ...(await probe(tab, "broken")),
          ]);
        },
        { width, scheme },
      ));
  }

  test("search: in English the words are English, the results marked and in English pages", () =>
    on(`/en${PAGE}?q=abakan`, async ({ tab }) => {
      await told(tab, /Found/);
      assert.equal((await links(tab))[0], "/en/cities/abakan/");
      none(await probe(tab, "unmarked"));
    }));

  eachKind("search: without scripts there is a way on", kinds, (page) =>
    bench.use({ script: false }, async ({ tab, open }) => {
      await open(page.path);
      assert.equal(await tab.locator(".search-form").isVisible(), false);
      assert.ok(await tab.locator("noscript p").first().isVisible());
      const paths = await tab
        .locator("main section a")
        .evaluateAll((found) => found.map((link) => new URL(link.href).pathname));
      assert.ok(paths.length > 20, `${paths.length} links`);
      return paths
        .filter((path) => !site.files.includes(`${path.slice(1)}index.html`))
        .map((path) => ({ page: page.path, rule: "link", text: path }));
    }),
  );
});
