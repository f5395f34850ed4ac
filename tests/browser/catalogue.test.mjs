// The catalogue: choices combined in place, kept in the address, counted, sorted, and never a dead end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EXPECT } from "./expect.mjs";
import { probe, settle } from "./lib/browser.mjs";
import { EVERY_RULE, runAxe } from "./lib/checks.mjs";
import { benchFor, none, part } from "./lib/harness.mjs";
import { siteFrom } from "./lib/site.mjs";

const PAGE = "/practices/";
const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const says = (tab, words) =>
  tab.waitForFunction(
    (text) =>
      document
        .querySelector(".choose [role=status]")
        .textContent.replace(/[\s\u00a0]+/g, " ")
        .includes(text),
    words,
  );
const options = (tab, key) =>
  tab
    .locator(`#choose-${key} option`)
    .evaluateAll((list) =>
      Object.fromEntries(
        list
          .filter((option) => option.value)
          .map((option) => [
            option.value,
            { n: Number(option.textContent.split(" – ").pop()), disabled: option.disabled },
          ]),
      ),
    );
const lines = (tab) =>
  tab
    .locator(".found > li")
    .evaluateAll((list) => list.map((item) => item.innerText.replace(/[\s\u00a0]+/g, " ")));

const on = (path, work, settings = {}) =>
  bench.use({ fresh: true, ...settings }, async (own) => {
    await own.open(path);
    await work(own);
    none(await own.log.faults());
  });

part("catalogue", EXPECT.catalogue, site.files.includes("practices/catalogue.json"), () => {
  test("catalogue: choices combine, stand in the address and come back", () =>
    on(PAGE, async ({ tab }) => {
      assert.ok(await tab.locator("#catalogue").isVisible());
      await tab.locator("#choose-edition").focus();
      await tab.locator("#choose-edition").selectOption("2017");
      await says(tab, "Найдено практик: 76 из 102");
      assert.equal(new URL(tab.url()).search, "?edition=2017");
      assert.equal(await tab.locator("#catalogue").isVisible(), false);
      await tab.waitForTimeout(900); // choices a moment apart are two steps of the way back
      await tab.locator("#choose-district").selectOption("southern");
      await says(tab, "Найдено практик: 11 из 102");
      assert.equal(new URL(tab.url()).search, "?edition=2017&district=southern");
      const found = await lines(tab);
      assert.equal(found.length, 11);
      assert.ok(
        found.every((line) => line.includes("2017")),
        found.join("\n"),
      );
      const counts = await options(tab, "direction");
      await tab.reload();
      await says(tab, "Найдено практик: 11 из 102");
      assert.deepEqual(await options(tab, "direction"), counts);
      await tab.goBack();
      await says(tab, "Найдено практик: 76 из 102");
      await tab.goBack();
      await says(tab, "Сначала новые");
      assert.ok(await tab.locator("#catalogue").isVisible());
    }));

  test("catalogue: every choice says how many it leaves, and what leaves none cannot be chosen", () =>
    on(`${PAGE}?edition=2016`, async ({ tab }) => {
      await says(tab, "Найдено практик: 26");
      for (const [id, { n, disabled }] of Object.entries(await options(tab, "direction"))) {
        assert.equal(disabled, n === 0, id);
        if (n === 0) continue;
        await tab.locator("#choose-direction").selectOption(id);
        await says(tab, `Найдено практик: ${n} из`);
      }
    }));

  test("catalogue: sorted by title and by use; more are shown on request", () =>
    on(`${PAGE}?sort=title`, async ({ tab }) => {
      await says(tab, "Найдено практик: 102");
      const titles = () => tab.locator(".found > li > a").allInnerTexts();
      // Other signs do not count in a list, and a hyphen parts words as a space does.
      const bare = (text) =>
        text
          .replace(/-/g, " ")
          .replace(/[^\p{L}\p{N}\s]+/gu, "")
          .replace(/[\s\u00a0]+/g, " ")
          .trim();
      const first = (await titles()).map(bare);
      assert.equal(first.length, 20);
      assert.deepEqual(
        first,
        [...first].sort((a, b) => a.localeCompare(b, "ru")),
      );
      await tab.getByRole("button", { name: "Показать ещё" }).click();
      await tab.waitForFunction(() => document.querySelectorAll(".found > li").length === 40);
      assert.equal(
        await tab.evaluate(() =>
          [...document.querySelectorAll(".found > li > a")].indexOf(document.activeElement),
        ),
        20,
      );
      await tab.locator("#choose-sort").selectOption("useful");
      await tab.waitForFunction(() => document.querySelectorAll(".found > li").length === 20);
      // What only a name is known of stands last, before it by how much a reader can do with the text.
      const said = ["есть числа", "сказано, что нужно", "есть кого спросить"];
      const worth = (line) =>
        line.includes("только называет") ? -1 : said.filter((use) => line.includes(use)).length;
      const order = (await lines(tab)).map(worth);
      assert.ok(order[0] > 0);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => b - a),
      );
    }));

  test("catalogue: nothing found is said in words, with ways out", () =>
    on(`${PAGE}?edition=2016&direction=mentoring&district=ural`, async ({ tab }) => {
      await says(tab, "Таких практик нет");
      const ways = tab.locator(".drop button");
      assert.ok((await ways.count()) > 0);
      const n = Number((await ways.first().innerText()).split("–").pop());
      await ways.first().click();
      await says(tab, `Найдено практик: ${n} из 102`);
      await tab.getByRole("button", { name: "Сбросить" }).click();
      await says(tab, "Сначала новые");
      assert.equal(new URL(tab.url()).search, "");
    }));

  test("catalogue: the permanent page of a selection has the same practices", () =>
    on(`${PAGE}?direction=fathers&edition=2017`, async ({ tab }) => {
      await says(tab, "Найдено практик");
      const found = await tab
        .locator(".found > li > a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      await tab.getByRole("link", { name: "Постоянная страница этой подборки" }).click();
      await tab.waitForURL("**/directions/fathers/2017/");
      assert.deepEqual(
        await tab
          .locator(".card :is(h2, h3) a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
        found,
      );
    }));

  test("catalogue: a file that does not come is told, and the ready selections are shown", () =>
    bench.use({ fresh: true }, async ({ tab, open }) => {
      await tab.route("**/catalogue.json", (route) => route.abort());
      await open(`${PAGE}?edition=2017`);
      await says(tab, "Каталог не загрузился");
      assert.ok(await tab.locator(".facets").isVisible());
      await tab.unroute("**/catalogue.json");
      await tab.locator("#choose-edition").selectOption("2016");
      await says(tab, "Найдено практик: 26");
    }));

  test("catalogue: without scripts the ready selections stand there", () =>
    bench.use({ script: false }, async ({ tab, open }) => {
      await open(PAGE);
      assert.equal(await tab.locator(".choose").isVisible(), false);
      assert.ok((await tab.locator(".facets a").count()) > 20);
      assert.ok(await tab.locator(".facets").isVisible());
    }));

  for (const [width, scheme] of [
    [1280, "light"],
    [360, "dark"],
    [320, "light"],
  ]) {
    test(`catalogue: at ${width} px, ${scheme}: axe, nothing cut off, nothing jumps`, () =>
      on(
        `${PAGE}?edition=2017`,
        async ({ tab }) => {
          await says(tab, "Найдено практик");
          await settle(tab);
          none((await runAxe(tab, EVERY_RULE)).faults);
          none([
            ...(await probe(tab, "overflow")),
            ...(await probe(tab, "clipped")),
            ...(await probe(tab, "broken")),
          ]);
          const top = await tab
            .locator(".found")
            .evaluate((list) => list.getBoundingClientRect().top + scrollY);
          await tab.locator("#choose-district").selectOption("volga");
          await tab.waitForFunction(
            () =>
              document.querySelector(".choose [role=status]").textContent.includes("16") ||
              document.querySelectorAll(".found > li").length < 20,
          );
          assert.equal(
            await tab
              .locator(".found")
              .evaluate((list) => list.getBoundingClientRect().top + scrollY),
            top,
          );
        },
        { width, scheme },
      ));
  }

  test("catalogue: in English the words are English and the names marked", () =>
    on(`/en${PAGE}?edition=2017&district=volga`, async ({ tab }) => {
      await says(tab, "Practices found");
      none(await probe(tab, "unmarked"));
      assert.match(
        await tab.locator(".found a").first().getAttribute("href"),
        /^\/en\/practices\//,
      );
    }));
});
