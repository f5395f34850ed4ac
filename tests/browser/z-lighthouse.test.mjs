// Lighthouse, as on a phone, over the kinds of page that people come to most: 100 in everything that a page decides alone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LIGHTHOUSE_KINDS } from "./expect.mjs";
import { lantern } from "./lib/lantern.mjs";
import { byKind, largest, siteFrom } from "./lib/site.mjs";

// Performance is timed on the machine that runs it: a single task that waits 20 ms for its turn costs a point, on a
// virtual machine any of them may. 90 is where Lighthouse's own green begins; what makes a page slow costs far more than
// the five points left here, and weights are held by the budgets to the byte.
const LEAST = { performance: 95 };
const least = (id) => LEAST[id] ?? 100;
const TRIES = 3; // of the performance score alone
const site = siteFrom("ITOGI_SITE");
const kinds = byKind(site.pages);
let own;

describe("Lighthouse", () => {
  before(async () => {
    own = await lantern(site.root);
  });
  after(async () => own?.close());

  for (const kind of LIGHTHOUSE_KINDS) {
    test(`Lighthouse: ${kind}`, async (context) => {
      assert.ok(kinds.has(kind), `the site has no page of kind ${kind}`);
      const page = largest(kinds.get(kind));
      const result = await own.audit(page, [
        "performance",
        "accessibility",
        "best-practices",
        "seo",
      ]);
      for (let n = 1; result.performance.score < least("performance") && n < TRIES; n += 1) {
        const { performance } = await own.audit(page, ["performance"]);
        context.diagnostic(
          `${page.path}: performance ${result.performance.score}, tried again: ${performance.score}`,
        );
        if (performance.score > result.performance.score) result.performance = performance;
      }
      const scores = Object.entries(result)
        .map(([id, { score }]) => `${id} ${score}`)
        .join(", ");
      context.diagnostic(`${page.path}: ${scores}`);
      const faults = Object.entries(result)
        .filter(([id, { score }]) => score < least(id))
        .map(([id, { failed }]) => `${id}: ${failed.join("; ")}`);
      assert.ok(faults.length === 0, `${page.path}: ${scores}\n${faults.join("\n")}`);
    });
  }
});
