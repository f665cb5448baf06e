// What the matching page asks the API, and what it gets.

export interface Actor { id: string; name: string; kind: string; place?: { name: string } | null }

export interface Reason { component: string; points: number; text: string }

export interface Candidate {
  actor: Actor; score: number; reasons: Reason[]; introduction: { trust: number; actors: Actor[] } | null;
  covers: { label: string; degree: number }[]; warnings: { code: string; text: string }[];
}

export interface Gap { item: string; label: string; covered: number; nearestMiss: string | null; nearest: Actor | null }

export interface Member {
  actor: Actor & { outsideAdministration: boolean; migrantLed: boolean | null }; covers: { label: string }[];
  onlyOneFor: { label: string }[]; reasons: { text: string }[]; substitute: Actor | null;
}

export interface Rule { name: string; count: number; min: number; max: number | null; met: boolean }

export interface Coalition {
  members: Member[];
  coverage: { item: string; label: string; covered: number; by: Actor[] }[];
  quotas: Rule[]; infeasible: { text: string }[]; proven: boolean; uncovered: { label: string }[];
  broken: string[]; // rules that no group can keep, where there is none
}

/** Draft is what was described of an initiative. */
export interface Draft {
  places?: string[]; coordinator?: string; topics: { topic: string }[]; targetGroups: string[]; languages: string[];
  roles: { role: string; critical: boolean }[];
}

export interface Question { draft?: Draft; initiative?: string; options: Record<string, unknown>; size: number }

export interface Similar { similarity: number; text: string; initiative: { id: string; title: string; outcome: string | null } }

export interface Answer {
  match: {
    rejectedCount: number; rejectionCounts: { count: number; reason: { text: string } }[]; candidates: Candidate[]; uncovered: Gap[];
  };
  coalition: Coalition;
  similarInitiatives: Similar[];
}

const coalition = `
    members { actor { ...actor outsideAdministration migrantLed } covers { label } onlyOneFor { label } reasons { text }
      substitute { ...actor } }
    coverage { item label covered by(first: 3) { ...actor } }
    quotas { name count min max met } infeasible { text } proven uncovered { label }`;

const actor = "fragment actor on Actor { id name kind place { name } }";

export const question = `query ($draft: InitiativeDraft, $initiative: ID, $options: MatchOptions, $size: Int!, $quotas: [Quota!]) {
  match(for: $draft, initiative: $initiative, options: $options, first: 30) {
    rejectedCount rejectionCounts { count reason { text } }
    candidates {
      score actor { ...actor } reasons { component points text } introduction { trust actors { ...actor } }
      covers { label degree } warnings { code text }
    }
    uncovered { item label covered nearestMiss nearest { ...actor } }
  }
  coalition(for: $draft, initiative: $initiative, options: $options, size: $size, quotas: $quotas) {${coalition}
  }
  similarInitiatives(for: $draft, initiative: $initiative, first: 5) { similarity text initiative { id title outcome } }
}
${actor}`;

/** groupAgain asks for the group alone. */
export const groupAgain = `query ($draft: InitiativeDraft, $initiative: ID, $options: MatchOptions, $size: Int!, $quotas: [Quota!]) {
  coalition(for: $draft, initiative: $initiative, options: $options, size: $size, quotas: $quotas) {${coalition}
  } }
${actor}`;

/** eachRule asks of rules one by one whether a group could keep it, were it the only one. */
export const eachRule = (names: string[]) => `query ($draft: InitiativeDraft, $initiative: ID, $options: MatchOptions, $size: Int!, ${
  names.map((name) => `$${name}: [Quota!]`).join(", ")}) { ${names.map((name) => `${name}: coalition(
  for: $draft, initiative: $initiative, options: $options, size: $size, quotas: $${name}) { infeasible { text } }`).join(" ")} }`;

export const findActors = `query ($search: String!) {
  actors(filter: { search: $search }, orderBy: { field: RELEVANCE }, first: 100) { edges { node { id name kind place { name } } } } }`;

export const findInitiatives = `query ($search: String!) {
  initiatives(filter: { search: $search }, first: 100) { edges { node { id title status lead { id } bodies { id kind name } } } } }`;

export const named = `query ($actor: ID!, $withActor: Boolean!, $initiative: ID!, $withInitiative: Boolean!) {
  actor(id: $actor) @include(if: $withActor) { name }
  initiative(id: $initiative) @include(if: $withInitiative) { title lead { id } bodies { id name } } }`;

export const takePart = `mutation ($initiative: ID!, $actor: ID!, $body: ID) {
  createParticipation(input: { initiative: $initiative, actor: $actor, body: $body }) { participation { id revision } } }`;

export const takingPart = `query ($initiative: ID!) { initiative(id: $initiative) { participations { actor { id } body { id } } } }`;

export const leave = `mutation ($id: ID!, $revision: Int!) { deleteParticipation(id: $id, revision: $revision) { id } }`;

export const createInitiative = `mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { initiative { id } } }`;

export const noteRequest = `mutation ($initiative: ID!, $actor: ID!) {
  recordRequest(initiative: $initiative, actor: $actor, answer: ASKED) { initiative { id } } }`;
