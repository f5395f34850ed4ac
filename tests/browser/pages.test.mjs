// Every page of the site is read, a good part is opened in a window of 320 px; then all links and fragments between them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readAll, visit } from "./lib/checks.mjs";
import { benchFor, eachKind, none, part } from "./lib/harness.mjs";
import { EXPECT } from "./expect.mjs";
import { deadLinks, pairs, strayRedirect } from "./lib/links.mjs";
import { isEmbed, opened, siteFrom } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const whole = site.pages.filter((page) => !isEmbed(page));
const facts = new Map();

test("there are pages, and each says its kind", () => {
  assert.ok(site.pages.length > 0, "no HTML files");
  none(
    site.pages
      .filter((page) => page.kind === "(none)")
      .map((page) => ({
        page: page.path,
        rule: "kind",
        selector: "body",
        text: "no class kind-…",
      })),
  );
});

test("every page says what it is, and Russian is marked on English ones", async () => {
  const told = await readAll(bench, site);
  for (const one of told) facts.set(one.page.path, one.facts);
  none(told.flatMap(({ faults }) => faults));
});

eachKind("opened pages", opened(site), async (page) => (await visit(bench, page)).faults);

describe("between the pages", () => {
  test("every page was read", () => assert.equal(facts.size, site.pages.length));
  test("links, resources and fragments lead somewhere", () => none(deadLinks(site, facts)));
  test("an unknown address gets the page 404.html with status 404", async () => {
    await bench.use({}, async ({ open, tab }) => {
      const response = await open("/no/such/page/");
      assert.equal(response.status(), 404);
      assert.equal(
        await tab.locator("body.kind-not-found").count(),
        1,
        "not the page of kind not-found",
      );
    });
  });
});

test("a former address leads to a page of the site, by itself and by a link", () =>
  none(site.redirects.flatMap((page) => strayRedirect(site, page))));

const has = (key) => whole.filter((page) => facts.get(page.path)?.[key]);
const lacking = (key) => whole.filter((page) => !facts.get(page.path)?.[key]);
const without = (key, rule, selector) =>
  none(lacking(key).map((page) => ({ page: page.path, rule, selector, text: "missing" })));

describe("parts of every page", () => {
  test("low-vision panel", () => {
    if (EXPECT.panel) without("panel", "panel", "details.panel > summary");
    else
      assert.equal(
        has("panel").length,
        0,
        "the site has a panel: set EXPECT.panel to true in expect.mjs",
      );
  });
  test("form that finds a town", () => {
    if (!EXPECT.find)
      return assert.equal(
        has("find").length,
        0,
        "the site has the form: set EXPECT.find to true in expect.mjs",
      );
    // The search page has its own form; elsewhere the form leads to the towns or to the search, which puts towns first.
    const pages = whole.filter((page) => page.kind !== "search");
    none(
      pages
        .filter((page) => !facts.get(page.path)?.find)
        .map((page) => ({
          page: page.path,
          rule: "find",
          selector: "form.find-town",
          text: "missing",
        })),
    );
    return none(
      pages.flatMap((page) => {
        const { find } = facts.get(page.path);
        const fault = (text) => ({
          page: page.path,
          rule: "find",
          selector: "form.find-town",
          text,
        });
        return [
          find.role !== "search" && fault(`role is ${find.role}, not search`),
          find.method !== "get" && fault(`method is ${find.method}, not get`),
          !/(^|\/)(cities|search)\/$/.test(find.action) &&
            fault(`action is ${find.action}, not …/cities/ or …/search/`),
          !find.input && fault("no input with the name q"),
          !find.named && fault("the input has no label"),
        ].filter(Boolean);
      }),
    );
  });
});

part(
  "english",
  EXPECT.english,
  site.pages.some((page) => page.path.startsWith("/en/")),
  () => {
    test("pages below /en/ are in English, others are not", () => {
      none(
        site.pages
          .filter((page) => page.path.startsWith("/en/") !== /^en\b/.test(page.lang))
          .map((page) => ({
            page: page.path,
            rule: "language-of-page",
            selector: "html",
            text: `lang="${page.lang}"`,
          })),
      );
    });
    test("pages name their translations, both ways", () => none(pairs(site, facts)));
  },
);
