// Towns side by side: chosen by keyboard, kept in the address, wrong names told, the table whole in every look.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EXPECT } from "./expect.mjs";
import { probe } from "./lib/browser.mjs";
import { EVERY_RULE, runAxe } from "./lib/checks.mjs";
import { benchFor, eachKind, none, part } from "./lib/harness.mjs";
import { byKind, siteFrom } from "./lib/site.mjs";
import { cells, choose, LONGEST, PAGE, renamed, shown, status } from "./lib/towns.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const kinds = new Map(
  [...byKind(site.pages)].filter(([, [page]]) => page.kind === "compare-cities"),
);

// A page in a tab of its own, which must end without a complaint.
const on = (path, work, options = {}) =>
  bench.use({ fresh: true, ...options }, async (own) => {
    await own.open(path);
    await work(own);
    none(await own.log.faults());
  });

part("towns", EXPECT.towns, kinds.size > 0, () => {
  test("towns: two are chosen by keyboard, and the table has their facts", () =>
    on(PAGE, async ({ tab }) => {
      await tab.locator("#versus-a").focus();
      await tab.keyboard.type("абак");
      await tab.keyboard.press("Tab");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "versus-b");
      await tab.keyboard.type("Саранск");
      await tab.keyboard.press("Enter");
      await shown(tab);
      assert.equal(await tab.locator("#versus-a").inputValue(), "Абакан");
      assert.equal(await status(tab), "Сравниваются Абакан и Саранск.");
      const said = await cells(tab);
      assert.deepEqual(said["Что сравнивается"], ["Абакан", "Саранск"]);
      assert.deepEqual(said["Субъект"], [
        "Республика Хакасия округ: Сибирский",
        "Республика Мордовия округ: Приволжский",
      ]);
      assert.deepEqual(said["Конкурс 2017 года"], [
        "2-е место Центры субъектов то же место: Волгоград",
        "вне рейтинга",
      ]);
      assert.deepEqual(said["Конкурс 2016 года"], [
        "нет данных",
        "1-е место Центры субъектов то же место: Уфа",
      ]);
      assert.deepEqual(said["Описано практик"], ["8", "4"]);
      assert.deepEqual(said["Выход из трудной жизненной ситуации"], [
        "● практика 2017",
        "● практика 2016 ○ упоминание 2017",
      ]);
      assert.deepEqual(said["Укрепление семьи"], ["– нет данных", "● практика 2016"]);
      assert.match(await tab.locator("table.versus caption").innerText(), /^Абакан, Саранск: /);
      assert.equal(await tab.locator("table.versus thead th[scope=col]").count(), 3);
      assert.equal(
        await tab.locator("table.versus tbody tr > :first-child:not(th[scope=row])").count(),
        0,
      );
    }));

  test("towns: the choice stands in the address and comes back on reload", () =>
    on(PAGE, async ({ tab }) => {
      await choose(tab, ["Абакан", "Саранск", "Уфа"]);
      await shown(tab);
      assert.equal(new URL(tab.url()).search, "?a=abakan&b=saransk&c=ufa");
      const before = await cells(tab);
      await tab.reload();
      await shown(tab);
      assert.deepEqual(await cells(tab), before);
      assert.equal(await status(tab), "Сравниваются Абакан, Саранск и Уфа.");
      await choose(tab, ["Абакан", "Саранск", ""]);
      await tab.waitForFunction(
        () => document.querySelectorAll("table.versus thead th").length === 3,
      );
      assert.equal(new URL(tab.url()).search, "?a=abakan&b=saransk");
    }));

  test("towns: places of one category stand beside each other, those of two are said not to be compared", async () => {
    const note = "Места в разных категориях не сравниваются.";
    await on(`${PAGE}?a=abakan&b=bataysk`, async ({ tab }) => {
      await shown(tab);
      assert.deepEqual(
        (await cells(tab))[`Конкурс 2017 года ${note}`]?.map((text) => text.slice(0, 9)),
        ["2-е место", "1-е место"],
      );
    });
    await on(`${PAGE}?a=saransk&b=volgograd`, async ({ tab }) => {
      await shown(tab);
      const said = await cells(tab);
      assert.deepEqual(
        said["Конкурс 2016 года"]?.map((text) => text.slice(0, 9)),
        ["1-е место", "3-е место"],
      );
      assert.ok(!Object.keys(said).some((head) => head.includes(note)));
    });
  });

  test("towns: the choice goes along into the other language", () =>
    on(`${PAGE}?a=abakan&b=saransk`, async ({ tab }) => {
      await shown(tab);
      await tab.locator('.languages a[hreflang="en"]').click();
      await shown(tab);
      assert.match(tab.url(), /\/en\/cities\/compare\/\?a=abakan&b=saransk$/);
      assert.equal(await tab.evaluate(() => document.documentElement.lang), "en");
    }));

  test("towns: what is wrong is told", () =>
    on(`${PAGE}?a=abakan&b=nowhere`, async ({ tab }) => {
      await tab.waitForFunction(() => document.querySelector("#versus-status").textContent.trim());
      assert.equal(
        await status(tab),
        "«nowhere»: такого названия в документах нет. Выберите город из списка.",
      );
      assert.equal(await tab.locator("#versus-b").getAttribute("aria-invalid"), "true");
      assert.equal(await tab.locator("table.versus").count(), 0);
      await choose(tab, ["Абакан", "аБАКАН"]);
      assert.equal(await status(tab), "Абакан: уже в списке. Выберите другой город.");
      await choose(tab, ["Абакан", ""]);
      assert.equal(await status(tab), "Выберите ещё один город.");
      await choose(tab, ["Абакан", "ч"]);
      assert.match(
        await status(tab),
        /^«ч» – начало нескольких названий: Челябинск, Череповец, Чернянка/,
      );
      await tab.locator("#versus-b").press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "versus-b");
    }));

  test("towns: a file that does not come is told, and asked for again", () =>
    bench.use({ fresh: true }, async ({ tab, open }) => {
      await tab.route("**/towns.json", (route) => route.abort());
      await open(`${PAGE}?a=abakan&b=saransk`);
      await tab.waitForFunction(() => document.querySelector("#versus-status").textContent.trim());
      assert.match(await status(tab), /^Данные о городах не загрузились/);
      await tab.unroute("**/towns.json");
      await tab.locator(".versus-form button").click();
      await shown(tab);
    }));

  for (const [count, query] of [
    [2, "?a=abakan&b=saransk"],
    [3, "?a=arkhangelsk&b=yuzhno-sakhalinsk&c=kamensk-shakhtinsky"],
  ]) {
    for (const [width, scheme] of [
      [1280, "light"],
      [768, "light"],
      [360, "dark"],
      [320, "light"],
    ]) {
      test(`towns: ${count} at ${width} px, ${scheme}: axe, nothing cut off`, () =>
        on(
          `${PAGE}${query}`,
          async ({ tab }) => {
            await shown(tab);
            none((await runAxe(tab, EVERY_RULE)).faults);
            none([
              ...(await probe(tab, "overflow")),
              ...(await probe(tab, "scrollers")),
              ...(await probe(tab, "clipped")),
              ...(await probe(tab, "broken")),
            ]);
            assert.ok(
              await tab.evaluate(() =>
                [...document.querySelectorAll(".scroll")].every(
                  (box) => box.scrollWidth <= box.clientWidth + 1,
                ),
              ),
            );
          },
          { width, scheme },
        ));
    }
  }

  test("towns: the longest names and markup in a name", () =>
    bench.use({ fresh: true, width: 320 }, async ({ tab, open, log }) => {
      const markup = "<img src=/none.png onerror=alert(1)>";
      await renamed(tab, { abakan: LONGEST, ufa: LONGEST, saransk: markup });
      await open(`${PAGE}?a=abakan&b=saransk&c=ufa`);
      await shown(tab);
      assert.equal(await tab.locator("main img").count(), 0);
      assert.equal((await tab.locator("table.versus thead a").nth(1).innerText()).trim(), markup);
      assert.notEqual(
        await tab.locator("#versus-a").inputValue(),
        LONGEST,
        "towns of one name are told apart",
      );
      none([...(await probe(tab, "overflow")), ...(await log.faults())]);
    }));

  eachKind("towns: without scripts there is a way on", kinds, (page) =>
    bench.use({ script: false }, async ({ tab, open }) => {
      await open(page.path);
      assert.equal(await tab.locator(".versus-form").isVisible(), false);
      const links = await tab
        .locator("main section a")
        .evaluateAll((found) => found.map((link) => new URL(link.href).pathname));
      const towns = links.filter((path) => /\/cities\/[^/]+\/$/.test(path));
      assert.ok(towns.length > 20, `${towns.length} links to towns`);
      return links
        .filter((path) => !site.files.includes(`${path.slice(1)}index.html`))
        .map((path) => ({ page: page.path, rule: "link", text: path }));
    }),
  );

  test("towns: in English the words and the names are English", () =>
    on(`/en${PAGE}?a=abakan&b=saransk`, async ({ tab }) => {
      await shown(tab);
      assert.equal(await status(tab), "Abakan and Saransk are compared.");
      assert.match(
        (await cells(tab))["Edition of 2017"][0],
        /^2nd place Regional centres tied with Volgograd$/,
      );
      none(await probe(tab, "unmarked"));
      assert.equal(
        await tab.locator("table.versus thead a").first().getAttribute("href"),
        "/en/cities/abakan/",
      );
    }));

  test("towns: the page of a town leads here with the town chosen", () =>
    on("/cities/abakan/", async ({ tab }) => {
      await tab.getByRole("link", { name: "Сравнить с другим городом" }).click();
      await tab.waitForFunction(() => document.querySelector("#versus-status")?.textContent.trim());
      assert.equal(await tab.locator("#versus-a").inputValue(), "Абакан");
      assert.equal(await status(tab), "Выберите ещё один город.");
    }));
});
