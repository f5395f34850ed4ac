// How the test files are put together: a bench per file, a named test per kind of page.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bench } from "./browser.mjs";

export const SHOWN = 25;

export function lines(faults) {
  return faults.map(({ page, width, scheme, selector, rule, text }) =>
    [
      [page, width && `${width} px`, scheme].filter(Boolean).join(" "),
      selector,
      [rule, text].filter(Boolean).join(": "),
    ]
      .filter(Boolean)
      .join(" | "),
  );
}

export function none(faults) {
  const told = [...new Set(lines(faults))];
  const more = told.length > SHOWN ? [`… and ${told.length - SHOWN} more`] : [];
  assert.ok(
    faults.length === 0,
    `${told.length} fault(s)\n${[...told.slice(0, SHOWN), ...more].join("\n")}`,
  );
}

export const at = (place, faults) => faults.map((fault) => ({ ...place, ...fault }));

// One server and one browser for a file, or for each set of fonts in it.
export function benchFor(site, fonts) {
  const own = {};
  before(async () => Object.assign(own, await bench(site.root, { fonts })));
  after(async () => own.close?.());
  return own;
}

// A suite with one test per kind; `check(page, test)` returns faults.
export function eachKind(name, kinds, check) {
  describe(name, { concurrency: 2 }, () => {
    for (const [kind, pages] of kinds) {
      test(`${name}: ${kind}`, async (context) => {
        none((await Promise.all(pages.map((page) => check(page, context)))).flat());
      });
    }
  });
}

// A part of the site that EXPECT speaks of: its absence and its unexpected presence both fail.
export function part(name, expected, found, body) {
  describe(name, { concurrency: 1 }, () => {
    test(`${name}: ${expected ? "expected and there" : "not expected yet and not there"}`, () => {
      assert.ok(found || !expected, `EXPECT.${name} is true, but the site has no such part`);
      assert.ok(
        !found || expected,
        `the site has this part: set EXPECT.${name} to true in expect.mjs`,
      );
    });
    if (found) body();
  });
}
