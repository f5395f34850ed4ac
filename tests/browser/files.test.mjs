// The files themselves: valid HTML, SVG and CSS, and no heavier than agreed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BUDGET } from "./expect.mjs";
import { none } from "./lib/harness.mjs";
import { everySixth, isEmbed, opened, siteFrom } from "./lib/site.mjs";
import { invalidCss, vnu } from "./lib/validity.mjs";
import { heavyPages, packed, scripts } from "./lib/weight.mjs";

const site = siteFrom("ITOGI_SITE");

describe("validity", { concurrency: 2 }, () => {
  // The pages that are opened elsewhere too, but for the many that stand inside other sites, and every sixth picture.
  const pages = [...opened(site).values()]
    .flatMap((list) => (isEmbed(list[0]) ? list.slice(0, 3) : list))
    .map(({ file }) => file);
  const pictures = everySixth(site.files.filter((file) => file.endsWith(".svg")));
  test(`HTML and SVG: ${pages.length} and ${pictures.length} files`, async () =>
    none(await vnu(site.root, [...pages, ...pictures])));
  test("CSS", () => none(invalidCss(site)));
});

describe("budgets", () => {
  test(`a page weighs ${BUDGET.page} bytes or ${BUDGET.pagePacked} in gzip at most`, () =>
    none(heavyPages(site)));
  test(`all style sheets weigh ${BUDGET.css} bytes in gzip at most`, (context) => {
    const { sum, count } = packed(site, ".css");
    context.diagnostic(`${count} file(s), ${sum} bytes in gzip`);
    assert.ok(sum <= BUDGET.css, `${sum} bytes in gzip, ${BUDGET.css} allowed`);
  });
  test(`the scripts of a page weigh ${BUDGET.js} bytes in gzip at most`, (context) => {
    const { page, sum, count } = scripts(site);
    context.diagnostic(`${page}: ${count} file(s), ${sum} bytes in gzip`);
    assert.ok(count > 0 && sum <= BUDGET.js, `${page}: ${sum} bytes in gzip, ${BUDGET.js} allowed`);
  });
  test("there is a style sheet", () => assert.ok(packed(site, ".css").count > 0));
});
