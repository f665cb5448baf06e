import "./document";
import assert from "node:assert/strict";
import { test } from "node:test";
import { parts } from "../src/match-points";

test("points shown add up to the score shown", () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let n = 0; n < 500; n++) {
    const reasons = Array.from({ length: Math.floor(random() * 10) }, (_, i) => ({
      component: "", text: String(i), points: Math.round(1e6 * (random() < 0.5 ? random() / 100 : random() / 4 - (i === 9 ? 0.2 : 0))) / 1e6,
    }));
    const shown = parts(reasons, (text) => "small: " + text);
    const score = Math.round(1000 * reasons.reduce((sum, r) => sum + r.points, 0));
    assert.equal(shown.reduce((sum, p) => sum + p.tenths, 0), score, JSON.stringify(reasons));
    for (const p of shown) assert.ok(Math.abs(p.tenths - 1000 * p.points) < 1.001, JSON.stringify(p));
  }
});

test("what gives less than half a point stands in one line, with its sum", () => {
  const reasons = [0.21, 0.04, 0.0015, 0.000754].map((points, i) => ({ component: "", text: "abcd"[i], points }));
  assert.deepEqual(parts(reasons, (text) => "small: " + text).map((p) => [p.text, p.tenths]), [["a", 210], ["b", 40], ["small: c d", 2]]);
});
