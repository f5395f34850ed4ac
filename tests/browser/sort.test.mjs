// Sorting tables, which only scripts offer.
import { EXPECT } from "./expect.mjs";
import { benchFor, eachKind, part } from "./lib/harness.mjs";
import { byKind, siteFrom, withTag } from "./lib/site.mjs";
import { sortTables } from "./lib/sort.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const sortable = (page) => withTag(site, page, /<table\b[^>]*\bdata-sort\b/);
const kinds = new Map(
  [...byKind(site.pages)]
    .map(([key, pages]) => [key, pages.filter(sortable)])
    .filter(([, pages]) => pages.length > 0),
);

part("sort", EXPECT.sort, kinds.size > 0, () => {
  eachKind("sort: by every column", kinds, (page) => sortTables(bench, page));
});
