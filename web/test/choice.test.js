import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoice, writeChoice } from "../src/choice";
import { foreign } from "../src/hash";
import { questionOf, readMatch, writeMatch } from "../src/match-choice";
import { readWish, writeWish } from "../src/network-choice";

test("what a visitor chose on the map comes back from the address", () => {
  const chosen = { filter: { search: "Café & mehr #1", place: "12070296" }, view: "LIST", actor: "act_a", lang: "uk" };
  const hash = writeChoice(chosen);
  assert.equal(hash, "#actors?search=Caf%C3%A9+%26+mehr+%231&place=12070296&view=LIST&actor=act_a&lang=uk");
  assert.deepEqual(readChoice(hash), chosen);
  assert.equal(writeChoice({ filter: {} }), "");
});

test("what no map wrote is left aside", () => {
  for (const hash of ["", "#", "#kontakt", "#network?place=12", "#actors"]) assert.deepEqual(readChoice(hash).filter, {});
  assert.equal(readChoice("#actors?view=GLOBE&token=akn_secret&search=").view, undefined);
  assert.equal(writeChoice(readChoice("#actors?view=GLOBE&token=akn_secret&search=")), "");
});

test("a hash of somebody else is told from an empty one", () => {
  assert.deepEqual(["", "#", "#actors?kind=CLUB", "#kontakt", "#network?x=1"].map((hash) => foreign(hash, "actors")),
    [false, false, false, true, true]);
});

test("around an actor its distance counts, in a scope place, topic and kind", () => {
  const both = { place: "12", topic: "language", asOf: "2024-05-01", measure: "closeness" };
  assert.equal(writeWish(both), "#network?place=12&topic=language&asOf=2024-05-01&measure=closeness");
  assert.equal(writeWish({ ...both, actor: "act_a", depth: "2" }), "#network?actor=act_a&depth=2&asOf=2024-05-01&measure=closeness");
  assert.deepEqual(readWish(writeWish(both)), both);
});

test("a wish that no form could have written is not read", () => {
  assert.deepEqual(readWish("#network?actor=act_a&depth=9&measure=beauty&asOf=yesterday"), { actor: "act_a" });
});

test("a question needs something to be asked for", () => {
  assert.equal(questionOf({}), undefined);
  assert.equal(questionOf({ place: "12073", radius: "10" }), undefined);
  const { draft, options, size } = questionOf({ place: "12073", role: "ROOMS,TEACHING", critical: "ROOMS", radius: "-1" });
  assert.deepEqual(draft.roles, [{ role: "ROOMS", critical: true }, { role: "TEACHING", critical: false }]);
  assert.deepEqual([draft.places, options.radiusKm, options.prefer, size], [["12073"], undefined, "BALANCED", 6]);
});

test("of a stored initiative only which counts", () => {
  const stored = { initiative: "ini_a", topic: "language", prefer: "NEW" };
  assert.equal(writeMatch(stored), "#match?initiative=ini_a&prefer=NEW");
  assert.deepEqual(questionOf(readMatch(writeMatch(stored))), { initiative: "ini_a", options: { prefer: "NEW", radiusKm: undefined }, size: 6 });
  assert.equal(writeMatch({ topic: "language", prefer: "BALANCED", size: "6" }), "#match?topic=language");
});
