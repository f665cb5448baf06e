// What a reader of the network view chose; never the token.
import { readHash, writeHash } from "./hash";

export const measures = ["degree", "strength", "betweenness", "closeness", "pageRank", "coreness"] as const;
export type Measure = (typeof measures)[number];

const names = ["actor", "depth", "place", "topic", "kind", "tieKind", "asOf", "measure"] as const;

export type Wish = Partial<Record<(typeof names)[number], string>>;

export const depths = ["1", "2", "3"], mark = "network";

export const measureOf = (wish: Wish): Measure => measures.find((m) => m === wish.measure) ?? "degree";

/** readWish leaves out what no form here could have written. */
export function readWish(hash: string): Wish {
  const wish = readHash(hash, mark, names);
  if (wish.depth && !depths.includes(wish.depth)) delete wish.depth;
  if (wish.measure !== measureOf(wish)) delete wish.measure;
  if (wish.asOf && !/^\d{4}-\d\d-\d\d$/.test(wish.asOf)) delete wish.asOf;
  return wish;
}

/** writeWish writes what counts: around an actor its distance does, in a scope place, topic and kind. */
export function writeWish(wish: Wish): string {
  const { actor, depth, place, topic, kind, ...rest } = wish;
  return writeHash(mark, { ...(actor ? { actor, depth } : { place, topic, kind }), ...rest });
}
