import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./load.mjs";

const { ask, chosenIn, filled, fold, once, searchOf } = await script("kit.js");

test("fold: case, ё and signs do not matter", () => {
  assert.equal(fold("  Орёл-2 (город)"), "орел 2 город");
});

test("fold: nothing but signs is nothing", () => {
  assert.equal(fold(" – "), "");
});

test("address: what is chosen comes back", () => {
  const chosen = { direction: "fathers", edition: "2017", district: "" };
  assert.equal(searchOf(chosen), "?direction=fathers&edition=2017");
  assert.deepEqual(chosenIn(searchOf(chosen), Object.keys(chosen)), chosen);
});

test("address: no choice leaves no question mark", () => {
  assert.equal(searchOf({ a: "", b: "" }), "");
});

test("address: foreign parts are passed over", () => {
  assert.deepEqual(chosenIn("?a=tula&utm=x", ["a", "b"]), { a: "tula", b: "" });
});

test("address: any text survives", () => {
  for (const value of ["a&b=c", "50 %", "«ё»", "2017/rural", "+"]) {
    assert.deepEqual(chosenIn(searchOf({ q: value }), ["q"]), { q: value });
  }
});

test("filled: values stand where their names stood", () => {
  assert.deepEqual(filled("Найдено {n} из {all}.", { n: 2, all: 7 }), [
    "Найдено ",
    2,
    " из ",
    7,
    ".",
  ]);
});

test("filled: a text without names stays whole", () => {
  assert.deepEqual(filled("Всё"), ["Всё"]);
});

test("once: asks once", async () => {
  let times = 0;
  const load = once(async () => ++times);
  assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
});

test("once: a failure is tried again", async () => {
  let times = 0;
  const load = once(async () => {
    if (++times === 1) throw new Error("no network");
    return times;
  });
  await assert.rejects(load());
  assert.equal(await load(), 2);
});

test("ask: an answer that is not OK is an error", async (context) => {
  context.mock.method(globalThis, "fetch", async () => ({ ok: false, status: 404 }));
  await assert.rejects(ask("/towns.json"), /towns\.json: 404/);
});
