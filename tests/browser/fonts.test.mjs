// Where lines end is a matter of fonts: the layout once more under DejaVu alone and under Noto alone.
import { test } from "node:test";
import { probe } from "./lib/browser.mjs";
import { laidOut } from "./lib/checks.mjs";
import { at, benchFor, eachKind, none } from "./lib/harness.mjs";
import { byKind, largest, siteFrom } from "./lib/site.mjs";
import { PAGE, shown } from "./lib/towns.mjs";

const site = siteFrom("ITOGI_SITE");
const own = [...byKind(site.pages)].filter(([, [page]]) => page.lang === site.lang);
const kinds = new Map(own.map(([key, pages]) => [key, [largest(pages)]]));
const TOWNS = ["?a=abakan&b=saransk", "?a=arkhangelsk&b=yuzhno-sakhalinsk&c=kamensk-shakhtinsky"];

for (const fonts of ["dejavu", "noto"]) {
  const bench = benchFor(site, fonts);
  eachKind(`layout in ${fonts}`, kinds, (page) => laidOut(bench, page));

  for (const query of TOWNS) {
    test(`layout in ${fonts}: ${PAGE}${query}`, () =>
      bench.use({}, async ({ tab, open }) => {
        await open(PAGE + query);
        await shown(tab);
        for (const width of [320, 360, 768, 1280]) {
          await tab.setViewportSize({ width, height: 800 });
          const faults = [
            ...(await probe(tab, "overflow")),
            ...(await probe(tab, "clipped")),
            ...(await probe(tab, "broken")),
          ];
          none(at({ page: PAGE + query, width }, faults));
        }
      }));
  }
}
