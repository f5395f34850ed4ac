// Structured data of every kind of page, checked against the vocabulary of schema.org in one run of a compiler.
import assert from "node:assert/strict";
import { test } from "node:test";
import { none } from "./lib/harness.mjs";
import { read, vocabulary } from "./lib/linked.mjs";
import { byKind, largest, siteFrom, smallest } from "./lib/site.mjs";

const site = siteFrom("ITOGI_SITE");

test("structured data: only types and properties that schema.org has", (context) => {
  const pages = [...byKind(site.pages).values()].flatMap((list) => [
    ...new Set([largest(list), smallest(list)]),
  ]);
  const { found, things } = vocabulary(pages.map((page) => read(site, page)));
  context.diagnostic(`${things} things on ${pages.length} pages`);
  assert.ok(things > 50, `${things} things`);
  none(found);
});
