// The page of all components, in a build with --styleguide; the site itself must not have it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EXPECT } from "./expect.mjs";
import { axe, keyboard, print, reflow, spacing, still, visit, words, zoom } from "./lib/checks.mjs";
import { benchFor, eachKind, none } from "./lib/harness.mjs";
import { byKind, opened, siteFrom } from "./lib/site.mjs";
import { vnu } from "./lib/validity.mjs";

test("the site itself has no /styleguide/", () => {
  assert.ok(!siteFrom("ITOGI_SITE").pages.some((page) => /(^|\/)styleguide\//.test(page.path)));
});

if (!EXPECT.styleguide && !process.env.ITOGI_STYLEGUIDE) {
  test("styleguide: not expected yet (EXPECT.styleguide is false) and no ITOGI_STYLEGUIDE given", () => {});
} else {
  const site = siteFrom("ITOGI_STYLEGUIDE");
  const bench = benchFor(site);
  const pages = site.pages.filter((page) => /(^|\/)styleguide\//.test(page.path));
  const guide = byKind(pages);

  describe("styleguide", () => {
    test("styleguide: there is the page", () => {
      assert.ok(pages.length > 0, `no /styleguide/ in ${site.root}`);
      assert.ok(
        EXPECT.styleguide,
        "the build has the page: set EXPECT.styleguide to true in expect.mjs",
      );
    });
    test("styleguide: valid HTML of the whole build", async () => none(await vnu(site.root)));
    eachKind(
      "styleguide: pages of its build load cleanly",
      opened(site),
      async (page) => (await visit(bench, page)).faults,
    );
    for (const width of [360, 1280]) {
      for (const scheme of ["light", "dark"]) {
        eachKind(`styleguide: axe ${width} px ${scheme}`, guide, (page) =>
          axe(bench, page, width, scheme),
        );
      }
      eachKind(`styleguide: keyboard at ${width} px`, guide, (page) =>
        keyboard(bench, page, width),
      );
      eachKind(`styleguide: no layout shift at ${width} px`, guide, (page) =>
        still(bench, page, width),
      );
    }
    for (const [name, check] of Object.entries({ reflow, zoom, spacing, words, print })) {
      eachKind(`styleguide: ${name}`, guide, (page) => check(bench, page));
    }
  });
}
