// The Tab key through one page of every kind, in a wide window and in a narrow one; the skip link.
// Of pages in a further language, which differ in words only, three kinds.
import { keyboard } from "./lib/checks.mjs";
import { benchFor, eachKind } from "./lib/harness.mjs";
import { byKind, siteFrom, smallest } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const all = process.env.ITOGI_ALL === "1";
const kinds = new Map(
  [...byKind(site.pages)].map(([kind, pages]) => [kind, all ? pages : [smallest(pages)]]),
);
const own = new Map([...kinds].filter(([, [page]]) => all || page.lang === site.lang));
const wide = new Map(
  [...kinds].filter(
    ([, [page]]) =>
      all || page.lang === site.lang || ["home", "cities", "city"].includes(page.kind),
  ),
);

eachKind("keyboard at 1280 px", wide, (page) => keyboard(bench, page, 1280));
eachKind("keyboard at 360 px", own, (page) => keyboard(bench, page, 360));
