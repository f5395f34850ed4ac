import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./load.mjs";

const { countsOf, prepare, suiting, waysOn } = await script("catalogue.js");

// Three practices of 2017 in two groups: two of `fathers` (the second also `culture`), one of `culture`.
const COLUMNS = {
  editions: ["2017"],
  directions: ["fathers", "culture"],
  districts: ["north", "south"],
  sizes: ["centres", "rural"],
  towns: [0, 1, -1],
  shard: 1,
  groups: [
    [0, 0, 2],
    [0, 1, 1],
  ],
  also: { 1: [1] },
  town: [0, [0, 1], 2],
  size: [1, -1, -1],
  completeness: [1, 3, 2],
  by_title: [2, 0, 1],
};
const NONE = { direction: "", edition: "", district: "", size: "" };
const { practices, sorts } = prepare(COLUMNS);
const places = (list) => list.map((practice) => practices.indexOf(practice));

test("prepare: files of names by group and shard", () => {
  const files = practices.map(({ file, line }) => [file, line]);
  assert.deepEqual(files, [
    ["2017-fathers-0", 0],
    ["2017-fathers-1", 0],
    ["2017-culture-0", 0],
  ]);
});

test("prepare: towns of several districts count in each", () => {
  assert.deepEqual([...practices[1].district], ["north", "south"]);
});

test("prepare: a town without a district has none", () => {
  assert.equal(practices[2].district.size, 0);
});

test("sorts: by title as the file says", () => {
  assert.deepEqual(places(sorts.title), [2, 0, 1]);
});

test("sorts: the most complete first", () => {
  assert.deepEqual(places(sorts.completeness), [1, 2, 0]);
});

test("suiting: no choice leaves all", () => {
  assert.equal(suiting(practices, NONE).length, 3);
});

test("suiting: choices narrow together", () => {
  const choice = { ...NONE, direction: "culture", district: "south" };
  assert.deepEqual(places(suiting(practices, choice)), [1]);
});

test("counts: beside the other choices, not its own", () => {
  const choice = { ...NONE, direction: "fathers", district: "north" };
  assert.deepEqual(Object.fromEntries(countsOf(practices, choice, "direction")), {
    fathers: 2,
    culture: 1,
  });
});

test("counts: are what choosing gives", () => {
  for (const [value, n] of countsOf(practices, NONE, "district")) {
    assert.equal(suiting(practices, { ...NONE, district: value }).length, n);
  }
});

test("ways: what leaves most comes first", () => {
  const choice = { ...NONE, direction: "culture", size: "rural" };
  assert.deepEqual(waysOn(practices, choice), [
    { key: "size", n: 2 },
    { key: "direction", n: 1 },
  ]);
});

test("ways: what leaves nothing is not offered", () => {
  const choice = { ...NONE, edition: "2016", size: "rural", district: "north" };
  assert.deepEqual(waysOn(practices, choice), [{ key: "edition", n: 1 }]);
});
