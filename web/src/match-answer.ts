// What the matching page asks the API, and what it gets.

export interface Actor { id: string; name: string; kind: string; place?: { name: string } | null }

export interface Reason { component: string; points: number; text: string }

export interface Candidate {
  actor: Actor; score: number; reasons: Reason[]; introduction: { trust: number; actors: Actor[] } | null;
  covers: { label: string; degree: number }[]; warnings: { text: string }[];
}

export interface Gap { item: string; label: string; covered: number; nearestMiss: string | null; nearest: Actor | null }

export interface Coalition {
  members: { actor: Actor; onlyOneFor: { label: string }[]; substitute: Actor | null }[];
  coverage: { item: string; label: string; covered: number; by: Actor[] }[];
  quotas: { name: string; count: number; min: number; max: number | null; met: boolean }[];
  infeasible: { text: string }[]; proven: boolean;
}

export interface Similar { similarity: number; text: string; initiative: { id: string; title: string; outcome: string | null } }

export interface Answer {
  match: {
    rejectedCount: number; rejectionCounts: { count: number; reason: { text: string } }[]; candidates: Candidate[]; uncovered: Gap[];
  };
  coalition: Coalition;
  similarInitiatives: Similar[];
}

export const question = `query ($draft: InitiativeDraft, $initiative: ID, $options: MatchOptions) {
  match(for: $draft, initiative: $initiative, options: $options, first: 20) {
    rejectedCount rejectionCounts { count reason { text } }
    candidates {
      score actor { ...actor } reasons { component points text } introduction { trust actors { ...actor } }
      covers { label degree } warnings { text }
    }
    uncovered { item label covered nearestMiss nearest { ...actor } }
  }
  coalition(for: $draft, initiative: $initiative, options: $options) {
    members { actor { ...actor } onlyOneFor { label } substitute { ...actor } }
    coverage { item label covered by(first: 3) { ...actor } }
    quotas { name count min max met } infeasible { text } proven
  }
  similarInitiatives(for: $draft, initiative: $initiative, first: 5) { similarity text initiative { id title outcome } }
}
fragment actor on Actor { id name kind place { name } }`;

export const findActors = `query ($search: String!) {
  actors(filter: { search: $search }, orderBy: { field: RELEVANCE }, first: 100) { edges { node { id name kind place { name } } } } }`;

export const findInitiatives = `query ($search: String!) {
  initiatives(filter: { search: $search }, first: 100) { edges { node { id title status lead { id } bodies { id name } } } } }`;

export const takePart = `mutation ($initiative: ID!, $actor: ID!, $body: ID) {
  createParticipation(input: { initiative: $initiative, actor: $actor, body: $body }) { participation { id } } }`;

export const noteRequest = `mutation ($initiative: ID!, $actor: ID!) {
  recordRequest(initiative: $initiative, actor: $actor, answer: ASKED) { initiative { id } } }`;
