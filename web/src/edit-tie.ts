import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Api } from "./api";
import { dayAs, levels } from "./edit-form";
import type { Alike, Form, Found, Stored, Values } from "./edit-form";
import { page, value, valueBack, word } from "./page";

interface Tie extends Stored {
  from: Found; to: Found; kind: string; strength: number | null; since: string | null; sincePrecision: string | null;
  until: string | null; untilPrecision: string | null; initiative: { id: string; title: string } | null; source: string | null;
  note: string | null; confirmedByFrom: string | null; confirmedByTo: string | null;
}

const sections: Form["sections"] = [
  { name: "tie", fields: [
    { name: "from", as: "one", find: "actors", required: true, fixed: true },
    { name: "kind", as: "choice", label: "tieKind", required: true, options: page.tieKinds },
    { name: "to", as: "one", find: "actors", required: true, fixed: true },
  ] },
  { name: "period", fields: [
    { name: "since", as: "partial" }, { name: "until", as: "partial" }, { name: "strength", as: "number" },
    { name: "initiative", as: "one", find: "initiatives" },
  ] },
  { name: "confirmed", fields: [{ name: "confirmedByFrom", as: "day" }, { name: "confirmedByTo", as: "day" }] },
  { name: "entry", fields: [
    { name: "source", as: "text" }, { name: "note", as: "text" }, { name: "visibility", as: "choice", options: levels },
  ] },
];

const read = (t: Tie): Values => ({
  from: t.from, to: t.to, kind: t.kind, strength: String(t.strength ?? ""), since: dayAs(t.since, t.sincePrecision),
  until: dayAs(t.until, t.untilPrecision), initiative: t.initiative ? { id: t.initiative.id, name: t.initiative.title } : undefined,
  source: t.source ?? "", note: t.note ?? "", confirmedByFrom: t.confirmedByFrom ?? "", confirmedByTo: t.confirmedByTo ?? "",
  visibility: t.visibility,
});

const ends = (values: Values) => [values.from, values.to] as (Found | undefined)[];

const said = (from: Found, kind: string, to: Found): string => `${from.name} ${value(kind)} ${to.name}`;

/** note says in words which way the tie leads. */
function note(values: Values, set: (values: Values) => void, stored: boolean): TemplateResult {
  const [from, to] = ends(values), kind = String(values.kind), back = valueBack(kind);
  if (!from?.id || !to?.id || !kind) return html`${nothing}`;
  return html`<div class="into"><p>${word("means")} <strong><bdi>${from.name}</bdi> ${value(kind)} <bdi>${to.name}</bdi></strong>.
    ${back ? html`<bdi>${to.name}</bdi>: ${back} <bdi>${from.name}</bdi>.` : word("bothWays")}</p>
    ${stored || !back ? nothing : html`<p><button type="button" class="second" @click=${() => set({ from: to, to: from })}>${word("swap")}
    </button></p>`}</div>`;
}

async function alike(api: Api, values: Values): Promise<Alike[]> {
  const [from, to] = ends(values).map((end) => end?.id);
  if (!from || !to || from === to) return [];
  const between = { from: { ids: [from, to] }, to: { ids: [from, to] } };
  type Between = { ties: { nodes: Pick<Tie, "id" | "kind" | "from" | "to" | "since" | "sincePrecision">[] } };
  const { ties } = await api.ask<Between>(`query ($between: TieFilter) { ties(filter: $between) {
    nodes { id kind from { id name } to { id name } since sincePrecision } } }`, { between });
  return ties.nodes.map((t) => ({
    id: t.id, name: said(t.from, t.kind, t.to), within: t.since ? word("sinceDay", { day: dayAs(t.since, t.sincePrecision) }) : undefined,
  }));
}

export const tieForm: Form<Tie> = {
  type: "Tie", sections, read, note, alike, start: { visibility: "PUBLIC" },
  fields: `id revision visibility from { id name } to { id name } kind strength since sincePrecision until untilPrecision
    initiative { id title } source note confirmedByFrom confirmedByTo`,
  title: (values) => said(values.from as Found, String(values.kind), values.to as Found),
  pages: (_, values) => ends(values).map((end) => ({ path: "a/" + end!.id, name: end!.name }))
    .concat({ path: "network#network?actor=" + ends(values)[0]!.id, name: word("inNetwork") }),
  from: async (api, id) => {
    const { from } = await api.ask<{ from: Found | null }>("query ($id: ID!) { from: actor(id: $id) { id name } }", { id });
    return from ? { from } : {};
  },
  beside: (t) => html`<p class="act">${[t.from, t.to].map((end) => html`<a class="button second" href="#${end.id}">${
    word("editActor", { name: end.name })}</a>`)}</p>`,
};
