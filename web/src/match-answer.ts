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
    members { actor { ...actor outsideAdministration migrantLed } covers { label(lang: $lang) }
      onlyOneFor { label(lang: $lang) } reasons { text(lang: $lang) } substitute { ...actor } }
    coverage { item label(lang: $lang) covered by(first: 3) { ...actor } }
    quotas { name count min max met } infeasible { text(lang: $lang) } proven uncovered { label(lang: $lang) }`;

const actor = "fragment actor on Actor { id name kind place { name } }";

const given = "$draft: InitiativeDraft, $initiative: ID, $options: MatchOptions, $size: Int!, $lang: String";

export const question = `query (${given}) {
  match(for: $draft, initiative: $initiative, options: $options, first: 30) {
    rejectedCount rejectionCounts { count reason { text(lang: $lang) } }
    candidates {
      score actor { ...actor } reasons { component points text(lang: $lang) } introduction { trust actors { ...actor } }
      covers { label(lang: $lang) degree } warnings { code text(lang: $lang) }
    }
    uncovered { item label(lang: $lang) covered nearestMiss(lang: $lang) nearest { ...actor } }
  }
  coalition(for: $draft, initiative: $initiative, options: $options, size: $size) {${coalition}
  }
  similarInitiatives(for: $draft, initiative: $initiative, first: 5) { similarity text(lang: $lang) initiative { id title outcome } }
}
${actor}`;

/** groupAgain asks for the group alone. */
export const groupAgain = `query (${given}, $quotas: [Quota!]) {
  coalition(for: $draft, initiative: $initiative, options: $options, size: $size, quotas: $quotas) {${coalition}
  } }
${actor}`;

/** eachRule asks of rules one by one whether a group could keep it, were it the only one. */
export const eachRule = (names: string[]) => `query (${given}, ${
  names.map((name) => `$${name}: [Quota!]`).join(", ")}) { ${names.map((name) => `${name}: coalition(
  for: $draft, initiative: $initiative, options: $options, size: $size, quotas: $${name}) {
    infeasible { text(lang: $lang) } }`).join(" ")} }`;

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
