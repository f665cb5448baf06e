// What a coordinator described on the matching page; never the token.
import { readHash, writeHash } from "./hash";
import type { Question } from "./match-answer";

/** What an initiative can need, each any number of times. */
export const many = ["topic", "targetGroup", "language", "role"] as const;

export const mark = "match";

const names = ["initiative", "place", ...many, "critical", "coordinator", "radius", "prefer", "size"] as const;

const usual = { prefer: "BALANCED", size: 6 }; // as the form begins

/** By name of the field; several values stand between commas. */
export type Choice = Partial<Record<(typeof names)[number], string>>;

export const valuesOf = (choice: Choice, name: string): string[] =>
  choice[name as keyof Choice]?.split(",").filter(Boolean) ?? [];

export const readMatch = (hash: string): Choice => readHash(hash, mark, names);

/** writeMatch writes what counts: of a stored initiative only which. */
export const writeMatch = ({ initiative, radius, prefer, size, ...draft }: Choice): string => writeHash(mark, {
  ...(initiative ? { initiative } : draft), radius, prefer: prefer === usual.prefer ? undefined : prefer,
  size: Number(size) === usual.size ? undefined : size,
});

/** questionOf is what a choice asks; undefined where it asks for nothing yet. */
export function questionOf(choice: Choice): Question | undefined {
  const radius = Number(choice.radius), all = (name: string) => valuesOf(choice, name), critical = all("critical");
  const options = { prefer: choice.prefer ?? usual.prefer, radiusKm: radius > 0 ? radius : undefined };
  const size = Number(choice.size) || usual.size;
  if (choice.initiative) return { initiative: choice.initiative, options, size };
  if (many.every((name) => all(name).length === 0)) return undefined;
  return {
    options, size,
    draft: {
      places: choice.place ? [choice.place] : undefined, coordinator: choice.coordinator,
      topics: all("topic").map((topic) => ({ topic })), targetGroups: all("targetGroup"), languages: all("language"),
      roles: all("role").map((role) => ({ role, critical: critical.includes(role) })),
    },
  };
}
