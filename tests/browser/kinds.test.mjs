// A sample of every kind of page: axe, layout, high contrast, paper, no scripts. See lib/checks.mjs.
// The largest page of a kind goes through everything; the one with the longest title through what a phone shows, the
// smallest through the same without axe, since it has no part of its own; pages in further languages through what depends on their words. With ITOGI_ALL=1 all go through all.
import { DEPTHS, still, STUDIED, study } from "./lib/checks.mjs";
import { benchFor, eachKind, lines } from "./lib/harness.mjs";
import { byKind, largest, sample, siteFrom, wordiest } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const all = process.env.ITOGI_ALL === "1";
const chosen = (choose) =>
  new Map([...byKind(site.pages)].map(([key, pages]) => [key, choose(pages)]));
const largestOf = chosen(largest);
const wordiestOf = chosen(wordiest);

// Kinds that in a further language go to axe too: together they have all parts with words of the interface.
const SPOKEN = ["home", "edition", "city", "cities", "practice", "search", "data", "compare-pair"];

function depth(page) {
  if (all) return "full";
  if (page.lang !== site.lang) return SPOKEN.includes(page.kind) ? "words" : "lines";
  if (largestOf.get(page.key) === page) return "full";
  return wordiestOf.get(page.key) === page ? "phone" : "brief";
}
const kinds = sample(site);
const to = (name) =>
  new Map(
    [...kinds]
      .map(([key, pages]) => [key, pages.filter((page) => DEPTHS[depth(page)].includes(name))])
      .filter(([, pages]) => pages.length),
  );

for (const width of [360, 1280]) {
  eachKind(`no layout shift at ${width} px`, to(STUDIED[0]), (page) => still(bench, page, width));
}

// Opening a page is dear, so all checks of a page share its visits; the first suite takes the time of all.
const studies = new Map();
function studied(page) {
  if (!studies.has(page.path)) studies.set(page.path, study(bench, page, depth(page)));
  return studies.get(page.path);
}

for (const name of STUDIED) {
  eachKind(name, to(name), async (page, context) => {
    const { found, notes } = await studied(page);
    if (name.startsWith("axe")) for (const line of summary(notes)) context.diagnostic(line);
    return found.get(name);
  });
}

const reported = new Set();
function summary(notes) {
  const rules = new Map();
  for (const note of notes)
    rules.set(`${note.rule} ${note.text}`, [
      ...(rules.get(`${note.rule} ${note.text}`) ?? []),
      note,
    ]);
  return [...rules]
    .filter(([rule]) => !reported.has(rule) && reported.add(rule))
    .map(([, list]) => `to be judged by eye, ${list.length} on this page: ${lines(list)[0]}`);
}
