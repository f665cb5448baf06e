// What a visitor chose, as it stands in the address behind #, so that it can be linked. Hashes of the host page stay alone.

export const parameters = ["search", "place", "topic", "kind", "targetGroup", "language"] as const;
export type Parameter = (typeof parameters)[number];

export interface Chosen { filter: Partial<Record<Parameter, string>>; view?: "MAP" | "LIST"; actor?: string; lang?: string }

const mark = "#actors?";

export function readChoice(hash: string): Chosen {
  const chosen: Chosen = { filter: {} };
  if (!hash.startsWith(mark)) return chosen;
  const query = new URLSearchParams(hash.slice(mark.length));
  for (const name of parameters) {
    const value = query.get(name);
    if (value) chosen.filter[name] = value;
  }
  const view = query.get("view");
  if (view === "MAP" || view === "LIST") chosen.view = view;
  chosen.actor = query.get("actor") ?? undefined;
  chosen.lang = query.get("lang") ?? undefined;
  return chosen;
}

export function writeChoice(chosen: Chosen): string {
  const query = new URLSearchParams();
  for (const name of parameters) if (chosen.filter[name]) query.set(name, chosen.filter[name]!);
  if (chosen.view) query.set("view", chosen.view);
  if (chosen.actor) query.set("actor", chosen.actor);
  if (chosen.lang) query.set("lang", chosen.lang);
  const text = query.toString();
  return text && mark + text;
}
