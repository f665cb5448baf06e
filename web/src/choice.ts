// What a visitor of the map chose.
import { readHash, writeHash } from "./hash";

export const parameters = ["search", "place", "topic", "kind", "targetGroup", "language"] as const;
export type Parameter = (typeof parameters)[number];

export interface Chosen { filter: Partial<Record<Parameter, string>>; view?: "MAP" | "LIST"; actor?: string; lang?: string }

export const mark = "actors";

export function readChoice(hash: string): Chosen {
  const { view, actor, lang, ...filter } = readHash(hash, mark, [...parameters, "view", "actor", "lang"]);
  return { filter, view: view === "MAP" || view === "LIST" ? view : undefined, actor, lang };
}

export function writeChoice({ filter, view, actor, lang }: Chosen): string {
  const own = Object.fromEntries(parameters.map((name) => [name, filter[name]])); // always in the same order
  return writeHash(mark, { ...own, view, actor, lang });
}
