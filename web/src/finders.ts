// What fields with suggestions look for.
import type { Api } from "./api";
import { findActors, findInitiatives, named } from "./match-answer";
import type { Actor } from "./match-answer";
import { page, value } from "./page";
import type { Service, Town } from "./service";
import { nearestName } from "./suggest-field";
import type { Suggestion } from "./suggest-field";

const most = 8; // of what is offered

export interface FoundActor extends Suggestion { id: string }

export interface FoundInitiative extends Suggestion { id: string; led: boolean; bodies: { id: string; kind: string; name: string }[] }

interface Page<T> { edges: { node: T }[] }

// As people type, the last word may not be complete; what else the search language means is no use here.
export function begun(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).slice(0, -1).concat(words.slice(-1).map((word) => `${word}*`)).join(" ");
}

export const actorsOf = (api: Api) => async (text: string): Promise<FoundActor[]> => {
  const search = begun(text);
  if (!search) return [];
  const { actors } = await api.ask<{ actors: Page<Actor> }>(findActors, { search });
  const within = (a: Actor) => [value(a.kind), a.place?.name].filter(Boolean).join(" · ");
  return nearestName(text, actors.edges.map(({ node }) => ({ id: node.id, name: node.name, within: within(node) }))).slice(0, most);
};

export const initiativesOf = (api: Api) => async (text: string): Promise<FoundInitiative[]> => {
  const search = begun(text);
  if (!search) return [];
  type Found = { id: string; title: string; status: string; lead: { id: string } | null; bodies: FoundInitiative["bodies"] };
  const { initiatives } = await api.ask<{ initiatives: Page<Found> }>(findInitiatives, { search });
  return nearestName(text, initiatives.edges.map(({ node }) => ({
    id: node.id, name: node.title, within: value(node.status), led: !!node.lead, bodies: node.bodies,
  }))).slice(0, most);
};

export const townsOf = (service: Service) => (search: string): Promise<Town[]> =>
  service.get<Town[]>("geo/places.json", { search, lang: page.lang });

/** townOf finds the place that a link names. */
export const townOf = async (service: Service, ags: string): Promise<Town | undefined> =>
  (await service.get<Town[]>("geo/places.json", { ags, lang: page.lang }))[0];

/** namedBy finds what a link names. What is gone, or hidden from the reader, has no name: the API tells so when it is asked of it. */
export async function namedBy(api: Api, ids: { actor?: string; initiative?: string }) {
  type Titled = { title: string; lead: { id: string } | null; bodies: FoundInitiative["bodies"] };
  type Found = { actor?: { name: string } | null; initiative?: Titled | null };
  const { actor = "", initiative = "" } = ids;
  const found = await api.ask<Found>(named, { actor, withActor: !!actor, initiative, withInitiative: !!initiative });
  return {
    actor: actor ? { id: actor, name: found.actor?.name ?? "" } : undefined,
    initiative: initiative ? {
      id: initiative, name: found.initiative?.title ?? "", led: !!found.initiative?.lead, bodies: found.initiative?.bodies ?? [],
    } : undefined,
  };
}
