// The checks. Each opens a page on a bench and returns faults: { page, width, scheme, rule, selector, text }.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CONTRAST_KINDS, LAYOUT_SHIFT } from "../expect.mjs";
import { overlay, probe, settle } from "./browser.mjs";
import { at } from "./harness.mjs";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// ---- every page: says what it is

function plain({ h1, lang, title, repeated }) {
  const faults = [];
  const add = (rule, text, selector) => faults.push({ rule, text, selector });
  if (h1 !== 1) add("one-h1", `${h1} found`, "h1");
  if (!lang) add("html-lang", "missing", "html");
  if (!title) add("title", "empty", "title");
  for (const id of repeated) add("duplicate-id", id, `#${id}`);
  return faults;
}

// Parsed by Chromium, but not opened: a hundred pages in the time of three.
const AT_ONCE = 50;

export function readAll(bench, { root, pages }) {
  return bench.use({}, async ({ open, tab }) => {
    await open("/404.html");
    const told = [];
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const part = pages.slice(from, from + AT_ONCE);
      const list = await probe(
        tab,
        "read",
        part.map(({ file }) => readFileSync(join(root, file), "utf8")),
      );
      list.forEach(({ facts, faults }, i) =>
        told.push({
          page: part[i],
          facts,
          faults: at({ page: part[i].path }, [...plain(facts), ...faults]),
        }),
      );
    }
    return told;
  });
}

// ---- an opened page: loads cleanly, fits 320 px

export function visit(bench, page) {
  return bench.use({ width: 320, height: 320 }, async ({ log, open, tab, width }) => {
    const faults = [];
    const response = await open(page.path);
    if (response.status() !== 200)
      faults.push({ rule: "status", text: String(response.status()), selector: "" });
    const facts = await probe(tab, "facts");
    faults.push(...plain(facts));
    faults.push(...(await probe(tab, "overflow")), ...(await probe(tab, "scrollers")));
    if (/^en\b/.test(facts.lang)) faults.push(...(await probe(tab, "unmarked")));
    faults.push(...(await log.faults()));
    return { faults: at({ page: page.path, width }, faults), facts };
  });
}

// ---- checks of an open page: each puts the tab into the state it needs, measures and returns faults

const sized = (tab, width, height = 800) => tab.setViewportSize({ width, height });
const screen = {
  media: "screen",
  colorScheme: "light",
  forcedColors: "none",
  contrast: "no-preference",
};

export async function runAxe(tab, options) {
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(AXE);
  const result = await tab.evaluate(
    (given) =>
      window.axe.run(document, {
        resultTypes: ["violations", "incomplete"],
        preload: false,
        ...given,
      }),
    options,
  );
  const faults = (rules) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        selector: node.target.flat().join(" "),
        text:
          (node.failureSummary ?? "")
            .split("\n")
            .slice(1)
            .map((line) => line.trim())
            .filter(Boolean)
            .join("; ") || rule.help,
      })),
    );
  return { faults: faults(result.violations), incomplete: faults(result.incomplete) };
}

export const EVERY_RULE = {
  runOnly: { type: "tag", values: TAGS },
  rules: { "target-size": { enabled: true } },
};
export const TARGET_RULE = { runOnly: { type: "rule", values: ["target-size"] } };
export const CONTRAST_RULE = { runOnly: { type: "rule", values: ["color-contrast"] } };

// What may differ between two looks of one page; the rest was seen in the other look.
const LOOKS = {
  runOnly: {
    type: "rule",
    values: [
      "color-contrast",
      "link-in-text-block",
      "target-size",
      "scrollable-region-focusable",
      "empty-heading",
    ],
  },
};

async function axeAll({ tab, page, notes, second }, width, scheme) {
  await sized(tab, width);
  await tab.emulateMedia({ ...screen, colorScheme: scheme });
  const { faults, incomplete } = await runAxe(tab, second ? LOOKS : EVERY_RULE);
  notes?.push(...at({ page: page.path, width, scheme }, incomplete));
  return at({ page: page.path, width, scheme }, faults);
}

async function fits(tab, place) {
  await settle(tab);
  return at(place, [...(await probe(tab, "overflow")), ...(await probe(tab, "scrollers"))]);
}

const fresh = (before, now) => {
  const old = new Set(before.map((fault) => fault.rule + fault.selector));
  return now.filter((fault) => !old.has(fault.rule + fault.selector));
};

// WCAG 1.4.10: 320 by 256 px are 1280 by 1024 at 400 %.
async function reflowIn({ tab, page }) {
  await sized(tab, 320, 256);
  return fits(tab, { page: page.path, width: 320, scheme: "reflow 320x256" });
}

// WCAG 1.4.4: the whole page at 200 %, then the text alone.
async function zoomIn({ tab, page }) {
  await sized(tab, 640, 512);
  const faults = await fits(tab, { page: page.path, width: 640, scheme: "zoom 200 %" });
  await sized(tab, 1280, 1024);
  await settle(tab);
  const before = await probe(tab, "clipped");
  const { root } = await probe(tab, "manner");
  await overlay(tab, `html { font-size: ${root * 2}px !important; }`);
  const place = { page: page.path, width: 1280, scheme: "text 200 %" };
  faults.push(
    ...(await fits(tab, place)),
    ...at(place, fresh(before, await probe(tab, "clipped"))),
  );
  await overlay(tab, "");
  return faults;
}

// WCAG 1.4.12.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

async function spacingIn({ tab, page }, width) {
  await sized(tab, width);
  await settle(tab);
  const before = await probe(tab, "clipped");
  await overlay(tab, SPACED);
  const place = { page: page.path, width, scheme: "text spacing" };
  const faults = [
    ...(await fits(tab, place)),
    ...at(place, fresh(before, await probe(tab, "clipped"))),
  ];
  await overlay(tab, "");
  return faults;
}

// High-contrast modes: the heading is there, nothing overflows, more contrast is not less.
async function modesIn({ tab, page, log }) {
  await sized(tab, 1280);
  const faults = [];
  for (const [scheme, media] of [
    ["forced colours", { forcedColors: "active" }],
    ["more contrast", { contrast: "more" }],
  ]) {
    await tab.emulateMedia({ ...screen, ...media });
    const place = { page: page.path, width: 1280, scheme };
    faults.push(...(await fits(tab, place)));
    if (!(await tab.locator("h1").first().isVisible()))
      faults.push({ ...place, rule: "heading-visible", selector: "h1", text: "not visible" });
    if (media.contrast && CONTRAST_KINDS.includes(page.kind ?? CONTRAST_KINDS[0]))
      faults.push(...at(place, (await runAxe(tab, CONTRAST_RULE)).faults));
    faults.push(...at(place, await log.faults()));
  }
  await tab.emulateMedia(screen);
  return faults;
}

async function wordsIn({ tab, page }) {
  const faults = [];
  for (const width of [360, 768]) {
    await sized(tab, width);
    await settle(tab);
    faults.push(...at({ page: page.path, width }, await probe(tab, "broken")));
  }
  return faults;
}

async function motionIn({ tab, page }) {
  await tab.emulateMedia({ reducedMotion: "reduce" });
  await settle(tab);
  return at({ page: page.path, scheme: "reduced motion" }, await probe(tab, "moves"));
}

// On paper; also from a screen that is set to dark.
async function printIn({ tab, page }) {
  await sized(tab, 794, 1123);
  const faults = [];
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ ...screen, media: "print", colorScheme });
    await settle(tab);
    faults.push(
      ...at(
        { page: page.path, width: 794, scheme: `print, ${colorScheme}` },
        await probe(tab, "printed"),
      ),
    );
  }
  const file = await tab.pdf({ format: "A4" });
  if (file.length < 1000 || file.subarray(0, 5).toString() !== "%PDF-")
    faults.push({ page: page.path, rule: "pdf", text: `${file.length} bytes` });
  await tab.emulateMedia(screen);
  return faults;
}

// ---- the same, each with a visit of its own

const alone =
  (check, options = {}) =>
  (bench, page) =>
    bench.use(options, async (visit) => {
      await visit.open(page.path);
      return check({ ...visit, page });
    });

export const axe = (bench, page, width, scheme) =>
  alone((visit) => axeAll(visit, width, scheme))(bench, page);
export const reflow = alone(reflowIn);
export const zoom = alone(zoomIn);
export const spacing = alone(async (visit) => [
  ...(await spacingIn(visit, 1280)),
  ...(await spacingIn(visit, 360)),
]);
export const modes = alone(modesIn);
export const words = alone(wordsIn);
export const motion = alone(motionIn);
export const print = alone(printIn);

// What depends on the width of letters: nothing overflows, no word breaks, targets keep their size.
export function laidOut(bench, page) {
  return bench.use({}, async (visit) => {
    const { tab, open } = visit;
    await open(page.path);
    const faults = await wordsIn({ ...visit, page });
    for (const width of [320, 360, 1280]) {
      await sized(tab, width);
      faults.push(...(await fits(tab, { page: page.path, width })));
    }
    await sized(tab, 360);
    return [
      ...faults,
      ...at({ page: page.path, width: 360 }, (await runAxe(tab, TARGET_RULE)).faults),
    ];
  });
}

// ---- layout shift: an empty cache, and scripts that do not block the first picture come late

const LATE = 250;
const LATE_SCRIPT =
  /<script\b(?=[^>]*\s(?:defer|async|type=["']?module))[^>]*\ssrc=["']?([^"'\s>]+)/gi;

export async function still(bench, page, width) {
  const html = await (await fetch(bench.origin + page.path)).text();
  for (const [, url] of html.matchAll(LATE_SCRIPT))
    bench.slow.set(new URL(url, bench.origin + page.path).pathname, LATE);
  const measure = () =>
    bench.use({ width, motion: "no-preference", fresh: true }, async ({ open, tab }) => {
      await open(page.path);
      return probe(tab, "shifts");
    });
  // A busy machine may show half a page for a moment; only what is seen twice is a fault of the page.
  const first = await measure();
  if (first.sum < LAYOUT_SHIFT) return [];
  const { sum, moved } = await measure();
  return sum < LAYOUT_SHIFT
    ? []
    : [
        {
          page: page.path,
          width,
          rule: "layout-shift",
          selector: moved.join(", "),
          text: sum.toFixed(4),
        },
      ];
}

// ---- the others in two visits, a wide one and a narrow one, and a third without scripts

const WIDE = {
  "axe at 1280 px, light": (visit) => axeAll(visit, 1280, "light"),
  "no motion where it is not wanted": motionIn,
  "text spacing at 1280 px": (visit) => spacingIn(visit, 1280),
  "forced colours and more contrast": modesIn,
  print: printIn,
};
const NARROW = {
  "axe at 360 px, dark": (visit) => axeAll(visit, 360, "dark"),
  "text spacing at 360 px": (visit) => spacingIn(visit, 360),
  "no word broken in the middle": wordsIn,
  "reflow at 320x256": reflowIn,
  "zoom and text of 200 %": zoomIn,
};
const BARE = "the same text without scripts";
export const STUDIED = [...Object.keys(WIDE), ...Object.keys(NARROW), BARE];

// What is studied of a page: everything; what a phone shows; what depends on the words alone, with axe and without.
const ofWords = Object.keys(NARROW).filter((name) => !/zoom/.test(name));
export const DEPTHS = {
  full: STUDIED,
  phone: Object.keys(NARROW),
  brief: Object.keys(NARROW).filter((name) => !/axe/.test(name)),
  words: ofWords,
  lines: ofWords.filter((name) => !/axe/.test(name)),
};

export async function study(bench, page, depth = "full") {
  const notes = [];
  const found = new Map();
  const through = (checks, width, second = false) =>
    bench.use({ width }, async (visit) => {
      await visit.open(page.path);
      for (const [name, check] of Object.entries(checks)) {
        if (!DEPTHS[depth].includes(name)) continue;
        found.set(
          name,
          await check({ ...visit, page, notes, second }).catch((error) => [
            { page: page.path, rule: "error", text: `${name}: ${error.message}` },
          ]),
        );
      }
      return probe(visit.tab, "reading");
    });
  if (depth !== "full") {
    await through({ ...NARROW, ...WIDE }, 360);
  } else {
    const [full, , bare] = await Promise.all([
      through(WIDE, 1280),
      through(NARROW, 360, true),
      readBare(bench, page),
    ]);
    found.set(BARE, sameText(page, full, bare));
  }
  return { found, notes };
}

// ---- keyboard: from the first Tab to the last, then the skip link

export function keyboard(bench, page, width) {
  return bench.use({ width }, async ({ context, open, tab }) => {
    await open(page.path);
    const stops = await probe(tab, "startWalk");
    const faults = [];
    const add = (rule, selector, text = "") =>
      faults.push({ page: page.path, width, rule, selector, text });
    // One after the other in the browser's own queue, without waiting here for each: a page may have 200 stops.
    const keys = await context.newCDPSession(tab);
    const key = (type) =>
      keys.send("Input.dispatchKeyEvent", {
        type,
        key: "Tab",
        code: "Tab",
        windowsVirtualKeyCode: 9,
      });
    const press = (times) =>
      Promise.all(Array.from({ length: times }, () => [key("rawKeyDown"), key("keyUp")]).flat());
    // One press more than there are stops, and one for each scroll box that Chromium makes a stop itself.
    await press(stops.length + 1);
    await press((await probe(tab, "walked")).filter((step) => step.scroller).length);
    const trail = await probe(tab, "walked");

    const reached = new Set(trail.map((step) => step.index));
    const missed = stops.filter((_, index) => !reached.has(index));
    // Coming round to the first stop is the end of the walk; coming back to another one is a trap.
    const last = (i) => trail.slice(0, i).findLastIndex((old) => old.index === trail[i].index);
    const caught = trail.find(
      (step, i) =>
        step.index >= 0 &&
        last(i) >= 0 &&
        (last(i) === i - 1 ||
          (step.index > 0 &&
            !trail.slice(last(i), i).some((old) => old.nowhere || old.index === 0))),
    );
    if (missed.length && caught) {
      add(
        "keyboard-trap",
        caught.selector,
        `focus comes back here; ${missed.length} of ${stops.length} stops are never reached, e.g. ${missed[0]}`,
      );
    } else {
      for (const stop of missed) add("not-reached", stop, "Tab never comes here");
    }
    const order = trail.map((step) => step.index).filter((index) => index >= 0);
    const turn = order.findIndex((index, i) => i > 0 && index < order[i - 1]);
    if (turn > 0 && turn < stops.length && !missed.length)
      add("focus-order", stops[order[turn]], `comes after ${stops[order[turn - 1]]}`);
    const told = new Set();
    for (const step of trail) {
      if (step.nowhere || told.has(step.selector)) continue;
      told.add(step.selector);
      if (step.index < 0 && !step.scroller)
        add("unknown-stop", step.selector, "takes focus, but is no control in sight");
      if (step.hidden) add("focus-out-of-sight", step.selector, step.hidden);
      if (step.covered)
        add("focus-covered", step.selector, `«${step.text}» lies under ${step.covered}`);
      if (step.same)
        add(
          "focus-not-visible",
          step.selector,
          `«${step.text}» looks the same with focus and without`,
        );
      if (step.weak)
        add(
          "focus-contrast",
          step.selector,
          `outline against its background ${step.weak.toFixed(2)}, 3 needed`,
        );
    }

    // Nothing to skip where nothing comes before the content.
    if (page.kind?.startsWith("embed-")) return faults;
    const first = trail[0];
    if (!first?.jump) {
      add("skip-link", first?.selector ?? "body", "the first Tab stop is no link into the page");
    } else if (!missed.length) {
      for (let i = 0; i < 5 && !(await probe(tab, "onFirstStop")); i += 1) await press(1);
      await tab.keyboard.press("Enter");
      await press(1);
      const where = await probe(tab, "focusedPlace");
      if (where !== "in")
        add("skip-link", first.selector, `the next Tab does not lead into main: ${where}`);
    }
    return faults;
  });
}

// ---- without scripts

const readBare = (bench, page) =>
  bench.use({ script: false }, async ({ open, tab }) => {
    await open(page.path);
    return probe(tab, "reading");
  });

function sameText({ path }, full, bare) {
  const faults = [];
  const add = (selector, text) =>
    faults.push({ page: path, scheme: "no scripts", rule: "no-script", selector, text });
  if (!bare.h1) add("h1", "no heading");
  if (!bare.lines.length) add("main", "no text");
  const lost = full.lines.filter((line) => !bare.lines.includes(line));
  const gained = bare.lines.filter((line) => !full.lines.includes(line));
  if (lost.length) add("main", `only with scripts: «${lost[0]}» (${lost.length} texts)`);
  if (gained.length) add("main", `only without scripts: «${gained[0]}» (${gained.length} texts)`);
  return faults;
}

export async function noScript(bench, page) {
  const full = await bench.use({}, async ({ open, tab }) => {
    await open(page.path);
    return probe(tab, "reading");
  });
  return sameText(page, full, await readBare(bench, page));
}
