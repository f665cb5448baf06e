// What the network view asks the API, and what it gets.
import type { Api } from "./api";
import type { Actor } from "./match-answer";
import { measures } from "./network-choice";
import type { Measure, Wish } from "./network-choice";

export interface Node extends Actor { x: number; y: number; position: Record<Measure, number> & { community: number | null } }

export interface Tie { id: string; kind: string; from: { id: string }; to: { id: string } }

export const files = ["SVG", "GEXF", "GRAPHML", "EDGES", "MEASURES"] as const;

export interface Network {
  actorCount: number; nodes: Node[]; ties: Tie[]; urls: Record<string, string>;
  centre?: Actor; more: boolean; // whether not all are shown
}

const mostActors = 300, mostTies = 1000, mostAround = 100;

const around = `query ($of: ID!, $depth: Int!, $tie: TieFilter, $asOf: Date, $first: Int!) {
  actor(id: $of) { id name kind place { name } }
  neighbourhood(of: [$of], depth: $depth, tie: $tie, asOf: $asOf, first: $first) { truncated actors { id } } }`;

const whole = `query ($scope: NetworkScope, $first: Int!) { network(scope: $scope) { actorCount
  ${files.map((f) => `${f}: exportUrl(format: ${f})`).join(" ")}
  layout(first: $first) { x y actor { id name kind place { name } position(scope: $scope) { ${measures.join(" ")} community } } } } }`;

const tied = `query ($filter: TieFilter, $after: String) {
  ties(filter: $filter, first: 100, after: $after) { nodes { id kind from { id } to { id } } pageInfo { hasNextPage endCursor } } }`;

const one = (value?: string) => (value ? [value] : undefined);

/** load gets the network that is wished for: around an actor, or within a scope. */
export async function load(api: Api, wish: Wish, asOf: string): Promise<Network> {
  const tie = wish.tieKind ? { kind: one(wish.tieKind) } : undefined;
  let filter: Record<string, unknown> = { place: one(wish.place), topic: one(wish.topic), kind: one(wish.kind) };
  let centre: Actor | undefined, more = false;
  if (wish.actor) {
    type Near = { actor: Actor | null; neighbourhood: { truncated: boolean; actors: { id: string }[] } };
    const near = await api.ask<Near>(around, { of: wish.actor, depth: Number(wish.depth ?? 1), tie, asOf, first: mostAround });
    centre = near.actor ?? undefined;
    more = near.neighbourhood.truncated;
    filter = { ids: near.neighbourhood.actors.map((a) => a.id) };
  }
  type Placed = { x: number; y: number; actor: Omit<Node, "x" | "y"> };
  type Whole = { network: Record<string, string> & { actorCount: number; layout: Placed[] } };
  const [{ network }, ties] = await Promise.all([
    api.ask<Whole>(whole, { scope: { filter, tie, asOf }, first: mostActors }),
    tiesOf(api, { ...tie, from: filter, to: filter, activeOn: asOf }),
  ]);
  const nodes = network.layout.map(({ x, y, actor }) => ({ ...actor, x, y }));
  const shown = new Set(nodes.map((n) => n.id));
  return {
    actorCount: network.actorCount, nodes, centre, more: more || nodes.length < network.actorCount,
    ties: ties.filter((t) => shown.has(t.from.id) && shown.has(t.to.id)), urls: Object.fromEntries(files.map((f) => [f, network[f]])),
  };
}

async function tiesOf(api: Api, filter: Record<string, unknown>): Promise<Tie[]> {
  const found: Tie[] = [];
  for (let after: string | undefined; ;) {
    type Page = { ties: { nodes: Tie[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const { ties }: Page = await api.ask<Page>(tied, { filter, after });
    found.push(...ties.nodes);
    after = ties.pageInfo.endCursor;
    if (!ties.pageInfo.hasNextPage || found.length >= mostTies) return found;
  }
}
