// The low-vision panel, with scripts and without.
import { EXPECT } from "./expect.mjs";
import { benchFor, eachKind, part } from "./lib/harness.mjs";
import {
  panelContrast,
  panelKept,
  panelKeys,
  panelMotion,
  panelNoStorage,
  panelParts,
  panelPrint,
  panelWide,
  panelWorks,
} from "./lib/panel.mjs";
import { byKind, isEmbed, largest, siteFrom, smallest, withTag } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const kinds = byKind(site.pages);
const of = (...names) =>
  new Map(
    [...kinds]
      .filter(([key]) => names.includes(key))
      .map(([key, pages]) => [key, [smallest(pages)]]),
  );
const one = new Map(
  [...kinds]
    .filter(([, [page]]) => page.lang === site.lang && !isEmbed(page))
    .map(([key, pages]) => [key, [smallest(pages)]]),
);
// The tile map is a figure and no picture: its tiles are words.
const pictured = site.pages.filter(
  (page) =>
    !isEmbed(page) && withTag(site, page, /<main[\s\S]*<(img|picture|figure class="(?!tiles))/i),
);
const next = largest(kinds.get("page") ?? site.pages);

part(
  "panel",
  EXPECT.panel,
  site.pages.some((page) => withTag(site, page, /<details\b[^>]*\bpanel\b/)),
  () => {
    eachKind("panel: its parts", of("home", "city", "en home"), (page) => panelParts(bench, page));
    eachKind("panel: every choice works", of("home", "practice"), (page) =>
      panelWorks(bench, page, true),
    );
    eachKind(
      "panel: every choice works without scripts",
      of("home", "practice", "en home"),
      (page) => panelWorks(bench, page, false),
    );
    if (pictured.length) {
      eachKind(
        "panel: pictures",
        new Map([["a page with pictures", [pictured[0]]]]),
        async (page) => [
          ...(await panelWorks(bench, page, true, ["images"])),
          ...(await panelWorks(bench, page, false, ["images"])),
        ],
      );
    }
    eachKind(
      "panel: contrast of every scheme",
      of("home", "city", "practice", "participants", "cities"),
      (page) => panelContrast(bench, page, page.kind === "home" ? ["light", "dark"] : ["light"]),
    );
    eachKind("panel: largest text and widest letters at 360 and 1280 px", one, (page) =>
      panelWide(bench, page),
    );
    eachKind("panel: kept and reset", of("home", "city", "en home"), (page) =>
      panelKept(bench, page, next),
    );
    eachKind("panel: paper stays white", of("home", "practice"), (page) => panelPrint(bench, page));
    eachKind("panel: storage forbidden", of("home"), (page) => panelNoStorage(bench, page));
    eachKind("panel: by keyboard alone", of("home", "not-found", "en home"), async (page) => [
      ...(await panelKeys(bench, page)),
      ...(await panelKeys(bench, page, false)),
    ]);
    eachKind("panel: no motion", of("home", "participants"), (page) => panelMotion(bench, page));
  },
);
