import "./document";
import assert from "node:assert/strict";
import { test } from "node:test";
import { begun } from "../src/finders";
import { distances, nearestFirst } from "../src/near";
import { groupsOf, ordered } from "../src/network-table";
import { signs } from "../src/node-shape";
import { direction } from "../src/sheet";
import { nearestName } from "../src/suggest-field";

const points = { ids: ["a", "b"], lat: [530761, -52942], lon: [118576, -22470] }; // Perleberg, then Ravensburg from there

test("distances are along the earth", () => {
  const away = distances(points, { lat: 53.0761, lon: 11.8576 });
  assert.deepEqual([...away], [["act_a", 0], ["act_b", 610]]);
});

test("the nearest come first, those without a location last, both in the order of the list", () => {
  const rows = [["act_c", "Äpfel"], ["act_b", "Fern"], ["act_a", "Nah"], ["act_d", "Zuhause"]].map(([id, name]) => ({ id, name }));
  const found = nearestFirst(rows, distances(points, { lat: 53.1, lon: 11.9 }));
  assert.deepEqual(found.map((row) => row.name), ["Nah", "Fern", "Äpfel", "Zuhause"]);
  assert.equal(found[3].km, undefined);
});

test("the most frequent kinds have signs of their own", () => {
  const nodes = Array.from({ length: 30 }, (_, i) => ({ kind: "K" + String(i % 12).padStart(2, "0") }));
  const groups = groupsOf(nodes);
  assert.deepEqual([groups.get("K00"), groups.get("K05"), groups.get("K06"), groups.get("K11")], [0, 5, 6, signs.length - 1]);
});

test("the table begins with who stands in the middle, then goes by the measure, then by name", () => {
  const node = (id, name, degree) => ({ id, name, position: { degree } });
  const nodes = [node("1", "Ost", 2), node("2", "Äst", 2), node("3", "Mitte", 0), node("4", "West", 3)];
  assert.deepEqual(ordered({ nodes, centre: { id: "3" } }, "degree").map((n) => n.name), ["Mitte", "West", "Äst", "Ost"]);
});

test("while one types the last word is a beginning, and nothing is an operator", () => {
  assert.equal(begun('NOT "Job cent'), '"NOT" "Job" cent*');
  assert.equal(begun(" -- "), "");
});

test("the very name comes first, then what begins with it", () => {
  const names = ["Große Uckermark", "Uckermark Ost", "Uckermark"].map((name) => ({ name }));
  assert.deepEqual(nearestName("uckermark", names).map((one) => one.name), ["Uckermark", "Uckermark Ost", "Große Uckermark"]);
});

test("languages run from right to left by their first part", () => {
  assert.deepEqual(["ar", "ckb", "ar-EG", "de", "arc-x"].map(direction), ["rtl", "rtl", "rtl", "ltr", "ltr"]);
});
