// Finding one's town, with scripts and without.
import { EXPECT } from "./expect.mjs";
import { findForm, filter, townNames } from "./lib/find.mjs";
import { benchFor, eachKind, part } from "./lib/harness.mjs";
import { byKind, siteFrom, smallest, withTag } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const kinds = byKind(site.pages);
const some = new Map(
  ["home", "en home"]
    .filter((key) => kinds.has(key))
    .map((key) => [key, [smallest(kinds.get(key))]]),
);
const lists = new Map([...kinds].filter(([, [page]]) => page.kind === "cities"));

part(
  "find",
  EXPECT.find,
  site.pages.some((page) => withTag(site, page, /<form\b[^>]*\bfind-town\b/)),
  () => {
    for (const script of [true, false]) {
      eachKind(`find: the form ${script ? "with" : "without"} scripts`, some, async (page) => {
        const [, [list]] = [...lists].find(([, [one]]) => one.lang === page.lang) ?? [...lists][0];
        const names = await townNames(bench, list);
        return findForm(bench, page, names[Math.floor(names.length / 2)], script);
      });
    }
    eachKind("find: the filter", lists, (page) => filter(bench, page));
  },
);
