import { html } from "lit";
import { spot } from "./edit-actor";
import type { Place } from "./edit-actor";
import { bodyFields } from "./edit-bodies";
import type { Body } from "./edit-bodies";
import { dayAs, levels, likeNamed } from "./edit-form";
import type { Form, Found, Stored, Values } from "./edit-form";
import { initiativesOf } from "./finders";
import { page, value, word } from "./page";

interface Initiative extends Stored {
  title: string; aim: string | null; parent: { id: string; title: string } | null; lead: Found | null; partners: Found[]; places: Place[];
  status: string; from: string | null; fromPrecision: string | null; until: string | null; untilPrecision: string | null;
  topics: { topic: { slug: string }; weight: number; redundancy: number }[]; targetGroups: { slug: string }[];
  languages: { code: string; level: string | null }[]; roles: { role: string; quantity: number; critical: boolean }[];
  outcome: string | null; source: string | null; bodies: Body[];
}

const states = ["PLANNED", "RUNNING", "PAUSED", "COMPLETED"].map((state) => ({ value: state, label: value(state) }));

const sections: Form["sections"] = [
  { name: "what", fields: [
    { name: "title", as: "text", required: true }, { name: "status", as: "choice", options: states },
    { name: "from", as: "partial", label: "since" }, { name: "until", as: "partial" }, { name: "aim", as: "long" },
  ] },
  { name: "carry", fields: [
    { name: "lead", as: "one", find: "actors" }, { name: "parent", as: "one", find: "initiatives" },
    { name: "partners", as: "some", find: "actors" }, { name: "places", as: "some", find: "towns" },
  ] },
  { name: "need", fields: [
    { name: "topics", as: "many", key: "topic", options: page.topics }, { name: "targetGroups", as: "many", options: page.targetGroups },
    { name: "languages", as: "many", key: "code", options: page.languages },
    { name: "roles", as: "many", key: "role", label: "neededRoles", options: page.roles },
  ] },
  { name: "entry", fields: [
    { name: "outcome", as: "long" }, { name: "visibility", as: "choice", options: levels }, { name: "source", as: "text" },
  ] },
];

const read = (i: Initiative): Values => ({
  title: i.title, status: i.status, from: dayAs(i.from, i.fromPrecision), until: dayAs(i.until, i.untilPrecision), aim: i.aim ?? "",
  lead: i.lead ?? undefined, parent: i.parent ? { id: i.parent.id, name: i.parent.title } : undefined, partners: i.partners,
  places: i.places.map(spot), topics: i.topics.map((t) => ({ ...t, topic: t.topic.slug })), targetGroups: i.targetGroups.map((g) => g.slug),
  languages: i.languages, roles: i.roles, outcome: i.outcome ?? "", visibility: i.visibility, source: i.source ?? "",
});

const fields = `id revision visibility title aim parent { id title } lead { id name } partners { id name } places { ags name } status
  from fromPrecision until untilPrecision topics { topic { slug } weight redundancy } targetGroups { slug } languages { code level }
  roles { role quantity critical } outcome source ${bodyFields}`;

export const initiativeForm: Form<Initiative> = {
  type: "Initiative", sections, fields, read, start: { status: "PLANNED", visibility: "PUBLIC" },
  title: (values) => String(values.title),
  pages: (id) => [{ path: "i/" + id, name: word("initiativePage") }],
  alike: (api, values) => likeNamed(initiativesOf(api), String(values.title)),
  beside: (i, { api, find, ask, written }) => html`<coordinator-bodies .api=${api} .find=${find} .ask=${ask} .fields=${fields}
    .initiative=${i.id} .bodies=${i.bodies} @written=${(e: CustomEvent<Stored>) => written(e.detail)}></coordinator-bodies>`,
};
