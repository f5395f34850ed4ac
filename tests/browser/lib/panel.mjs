// The low-vision panel: `details.panel` with groups of radio buttons named panel-….
import { LAYOUT_SHIFT } from "../expect.mjs";
import { CONTRAST_RULE, runAxe } from "./checks.mjs";
import { probe, settle } from "./browser.mjs";
import { at } from "./harness.mjs";

const GROUPS = ["size", "line", "letter", "scheme", "images", "font"];
const SUMMARY = "details.panel > summary";
const RESET = "details.panel button[type=reset]";

const changed = {
  // what a group must change in ordinary text of the page
  size: (a, b) => a.size !== b.size,
  line: (a, b) => a.line !== b.line,
  letter: (a, b) => a.letter !== b.letter,
  scheme: (a, b) => a.colours !== b.colours,
  images: (a, b) => a.images !== b.images,
  font: (a, b) => a.font !== b.font,
};

async function unfold(tab) {
  if (!(await tab.locator("details.panel").evaluate((panel) => panel.open)))
    await tab.locator(SUMMARY).click();
}

async function fold(tab) {
  if (await tab.locator("details.panel").evaluate((panel) => panel.open))
    await tab.locator(SUMMARY).click();
}

const options = (tab, group) =>
  tab
    .locator(`details.panel input[type=radio][name="panel-${group}"]`)
    .evaluateAll((list) =>
      list.map((input, index) => ({ index, value: input.value, checked: input.checked })),
    );

// Clicks as a person would: on the button itself, or on its label where the button is drawn by the label.
async function choose(tab, group, index) {
  await unfold(tab);
  const radio = tab.locator(`details.panel input[type=radio][name="panel-${group}"]`).nth(index);
  const bare = await radio.evaluate((input) => {
    const box = input.getBoundingClientRect();
    const style = getComputedStyle(input);
    return (
      box.width < 4 ||
      Number(style.opacity) === 0 ||
      (style.appearance === "none" && input.labels[0]?.contains(input))
    );
  });
  if (bare) await (await radio.evaluateHandle((input) => input.labels[0] ?? input)).click();
  else await radio.click();
  await settle(tab);
}

const manner = (tab) => probe(tab, "manner");

// The last choice of size is the largest, as a rule; otherwise all are tried.
async function largest(tab) {
  const before = (await manner(tab)).size;
  const list = await options(tab, "size");
  const sizes = [];
  for (const { index } of [...list].reverse()) {
    await choose(tab, "size", index);
    const { size } = await manner(tab);
    if (size >= before * 1.9) return;
    sizes.push({ index, size });
  }
  await choose(tab, "size", sizes.sort((a, b) => b.size - a.size)[0].index);
}

// Its make-up: all groups, each with a choice made, labels, a way back.
export function panelParts(bench, page) {
  return bench.use({ fresh: true }, async ({ open, tab }) => {
    await open(page.path);
    const faults = [];
    const add = (rule, selector, text) => faults.push({ page: page.path, rule, selector, text });
    for (const group of GROUPS) {
      const list = await options(tab, group);
      const name = `input[name="panel-${group}"]`;
      if (list.length < 2) add("panel-group", name, `${list.length} choices`);
      else if (list.filter((one) => one.checked).length !== 1)
        add("panel-default", name, "no choice is made at first");
    }
    const bare = await tab
      .locator("details.panel input[type=radio]")
      .evaluateAll((list) =>
        list
          .filter(
            (input) =>
              !input.labels.length ||
              !input.closest("fieldset")?.querySelector("legend")?.textContent.trim(),
          )
          .map((input) => input.name),
      );
    for (const name of new Set(bare))
      add(
        "panel-label",
        `input[name="${name}"]`,
        "a choice without a label, or a group without a legend",
      );
    if (!(await tab.locator("details.panel form[method=dialog]").count()))
      add("panel-form", "details.panel form", 'no form with method="dialog"');
    if (!(await tab.locator(RESET).count())) add("panel-reset", RESET, "missing");
    return faults;
  });
}

// Every choice does something, with scripts or without.
export function panelWorks(bench, page, script, groups = GROUPS) {
  return bench.use({ script, fresh: true }, async ({ open, tab, log }) => {
    await open(page.path);
    const place = { page: page.path, scheme: script ? "scripts" : "no scripts" };
    const faults = [];
    for (const group of groups) {
      const list = await options(tab, group);
      const standard = list.find((one) => one.checked)?.index ?? 0;
      const start = await manner(tab);
      if (group === "images" && !start.images) continue;
      const idle = [];
      let most = 0;
      for (const { index, value } of list.filter((one) => one.index !== standard)) {
        await choose(tab, group, index);
        const now = await manner(tab);
        most = Math.max(most, now.size);
        if (!changed[group](start, now)) idle.push(value);
      }
      await choose(tab, group, standard);
      // A light scheme may equal what the page looks like by day, a sans-serif what it is set in.
      const allowed = ["scheme", "font"].includes(group) ? 1 : 0;
      if (idle.length > allowed)
        faults.push({
          ...place,
          rule: "panel-idle",
          selector: `input[name="panel-${group}"]`,
          text: `no effect: ${idle.join(", ")}`,
        });
      if (group === "size" && most < start.size * 1.9)
        faults.push({
          ...place,
          rule: "panel-size",
          selector: 'input[name="panel-size"]',
          text: `at most ${Math.round((most / start.size) * 100)} % of the usual size`,
        });
      if (changed[group](start, await manner(tab)))
        faults.push({
          ...place,
          rule: "panel-back",
          selector: `input[name="panel-${group}"]`,
          text: "the first choice does not bring the first look back",
        });
    }
    return [...faults, ...at(place, await log.faults())];
  });
}

// Contrast of every colour scheme, by day and, where asked for, by night.
export function panelContrast(bench, page, times = ["light", "dark"]) {
  return bench.use({ fresh: true }, async ({ open, tab }) => {
    await open(page.path);
    const faults = [];
    for (const { index, value } of await options(tab, "scheme")) {
      await choose(tab, "scheme", index);
      for (const colorScheme of times) {
        await tab.emulateMedia({ colorScheme });
        await settle(tab);
        faults.push(
          ...at(
            { page: page.path, width: 1280, scheme: `${value} (${colorScheme})` },
            (await runAxe(tab, CONTRAST_RULE)).faults,
          ),
        );
      }
    }
    return faults;
  });
}

export function panelWide(bench, page) {
  return bench.use({ width: 360, fresh: true }, async ({ open, tab }) => {
    await open(page.path);
    await largest(tab);
    await choose(tab, "letter", (await options(tab, "letter")).at(-1).index);
    const faults = [];
    for (const state of ["open", "folded"]) {
      if (state === "folded") await fold(tab);
      for (const width of [360, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        await settle(tab);
        faults.push(
          ...at(
            { page: page.path, width, scheme: `largest text, widest letters, panel ${state}` },
            [...(await probe(tab, "overflow")), ...(await probe(tab, "scrollers"))],
          ),
        );
      }
    }
    return faults;
  });
}

// Kept on the next page and after a reload, without a jump; «reset» forgets it.
export function panelKept(bench, page, next) {
  return bench.use({ fresh: true }, async ({ open, tab, log }) => {
    const faults = [];
    const expect = (true_, rule, text) => {
      if (!true_) faults.push({ page: page.path, rule, selector: "details.panel", text });
    };
    const same = (a, b) =>
      ["size", "line", "letter", "font", "colours"].filter((key) => a[key] !== b[key]);
    await open(next.path);
    const plain = await manner(tab);
    await open(page.path);
    const usual = await manner(tab);
    await largest(tab);
    const schemes = await options(tab, "scheme");
    await choose(tab, "scheme", schemes.at(-1).index);
    const chosen = await manner(tab);
    expect(
      chosen.size > usual.size && chosen.colours !== usual.colours,
      "panel-idle",
      "size or colours did not change",
    );
    await tab.reload();
    expect(
      !same(chosen, await manner(tab)).length,
      "panel-kept",
      `a reload loses: ${same(chosen, await manner(tab)).join(", ")}`,
    );
    await open(next.path);
    const there = await manner(tab);
    expect(
      there.size > plain.size && there.colours === chosen.colours,
      "panel-kept",
      `lost on ${next.path}`,
    );
    expect(
      (await options(tab, "scheme")).at(-1).checked,
      "panel-kept",
      `the buttons on ${next.path} do not show the choice`,
    );
    const { sum, moved } = await probe(tab, "shifts");
    expect(
      sum < LAYOUT_SHIFT,
      "layout-shift",
      `${next.path} jumps when it applies the choice: ${sum.toFixed(4)} ${moved.join(", ")}`,
    );
    await unfold(tab);
    await tab.locator(RESET).click();
    await settle(tab);
    expect(
      !same(plain, await manner(tab)).length,
      "panel-reset",
      `not restored: ${same(plain, await manner(tab)).join(", ")}`,
    );
    await tab.reload();
    expect(
      !same(plain, await manner(tab)).length,
      "panel-reset",
      `comes back after a reload: ${same(plain, await manner(tab)).join(", ")}`,
    );
    return [...faults, ...at({ page: page.path }, await log.faults())];
  });
}

// On paper the choice of colours for the screen does not count.
export function panelPrint(bench, page) {
  return bench.use({ width: 794, height: 1123, fresh: true }, async ({ open, tab }) => {
    await open(page.path);
    const faults = [];
    for (const { index, value } of await options(tab, "scheme")) {
      await choose(tab, "scheme", index);
      await tab.emulateMedia({ media: "print" });
      await settle(tab);
      const colour = (await probe(tab, "printed")).filter(({ rule }) =>
        /^print-(dark-paper|pale-text)$/.test(rule),
      );
      faults.push(...at({ page: page.path, width: 794, scheme: `print, ${value}` }, colour));
      await tab.emulateMedia({ media: "screen" });
    }
    return faults;
  });
}

// A browser that forbids storage must not notice the panel.
export function panelNoStorage(bench, page) {
  return bench.use({ fresh: true }, async ({ open, tab, log }) => {
    await tab.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        configurable: true,
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await open(page.path);
    const usual = await manner(tab);
    const faults = [];
    await largest(tab);
    if ((await manner(tab)).size <= usual.size)
      faults.push({ rule: "panel-idle", selector: 'input[name="panel-size"]', text: "no effect" });
    await tab.locator(RESET).click();
    await settle(tab);
    return at({ page: page.path, scheme: "no storage" }, [...faults, ...(await log.faults())]);
  });
}

export function panelKeys(bench, page, script = true) {
  return bench.use({ fresh: true, script }, async ({ open, tab }) => {
    await open(page.path);
    const fault = (selector, text) => [{ page: page.path, rule: "panel-keyboard", selector, text }];
    const focused = (query) =>
      tab.evaluate((selector) => document.activeElement?.matches(selector) ?? false, query);
    const walkTo = async (query) => {
      for (let i = 0; i < 80; i += 1) {
        if (await focused(query)) return true;
        await tab.keyboard.press("Tab");
      }
      return false;
    };
    const usual = await manner(tab);
    if (!(await walkTo(SUMMARY))) return fault(SUMMARY, "Tab does not come here");
    await tab.keyboard.press("Enter");
    if (!(await tab.locator("details.panel").evaluate((panel) => panel.open)))
      return fault(SUMMARY, "Enter does not open it");
    if (!(await walkTo('input[name="panel-size"]')))
      return fault('input[name="panel-size"]', "Tab does not come here");
    await tab.keyboard.press("ArrowDown");
    await settle(tab);
    if ((await manner(tab)).size === usual.size)
      return fault('input[name="panel-size"]', "the arrow changes nothing");
    if (!(await walkTo(RESET))) return fault(RESET, "Tab does not come here");
    await tab.keyboard.press("Enter");
    await settle(tab);
    if ((await manner(tab)).size !== usual.size)
      return fault(RESET, "Enter does not bring the usual size back");
    if (await tab.evaluate(() => document.activeElement === document.body))
      return fault(RESET, "focus is lost after it");
    return [];
  });
}

export function panelMotion(bench, page) {
  return bench.use({ fresh: true }, async ({ open, tab }) => {
    await open(page.path);
    await largest(tab);
    return at({ page: page.path, scheme: "reduced motion" }, await probe(tab, "moves"));
  });
}
