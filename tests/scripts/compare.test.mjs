import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./load.mjs";

const { find, judged, label } = await script("compare.js");
const { fold } = await script("kit.js");

const data = {
  regions: [{ name: "Север" }, { name: "Юг" }],
  towns: [
    { id: "mir-north", name: "Мир", region: 0 },
    { id: "mir-south", name: "Мир", region: 1 },
    { id: "mir-nowhere", name: "Мир" },
    { id: "orel", name: "Орёл", region: 1 },
    { id: "orlovka", name: "Орловка", region: 0 },
  ],
};
label(data, fold);
const { towns } = data;
const ids = (text) => find(towns, text, fold).map(({ id }) => id);
const judge = (...texts) => judged(towns, texts, fold);

test("label: towns of one name have their region", () => {
  assert.deepEqual(
    towns.map((town) => town.label),
    ["Мир (Север)", "Мир (Юг)", "Мир (mir-nowhere)", "Орёл", "Орловка"],
  );
});

test("label: every label finds its town alone", () => {
  for (const town of towns) assert.deepEqual(ids(town.label), [town.id]);
});

test("find: an id is meant before a name", () => {
  assert.deepEqual(ids("orel"), ["orel"]);
});

test("find: a name before the beginning of another", () => {
  assert.deepEqual(ids("ОРЕЛ"), ["orel"]);
});

test("find: a beginning may mean several", () => {
  assert.deepEqual(ids("ор"), ["orel", "orlovka"]);
});

test("judged: an empty field is no mistake", () => {
  assert.deepEqual(judge("", "Орёл"), [{}, { town: towns[3] }]);
});

test("judged: an unknown name", () => {
  assert.deepEqual(judge("Китеж"), [{ problem: "unknown" }]);
});

test("judged: several towns, by their labels", () => {
  assert.deepEqual(judge("мир"), [
    { problem: "several", several: ["Мир (Север)", "Мир (Юг)", "Мир (mir-nowhere)"] },
  ]);
});

test("judged: one town twice", () => {
  assert.deepEqual(judge("орёл", "orel"), [
    { town: towns[3] },
    { problem: "twice", town: towns[3] },
  ]);
});
