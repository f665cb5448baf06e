import { html, nothing } from "lit";
import { dayAs, levels, likeNamed } from "./edit-form";
import type { Field, Form, Found, Stored, Values, Version } from "./edit-form";
import { actorsOf } from "./finders";
import { asOptions, page, value, word } from "./page";

export interface Place { ags: string; name: string }

interface Side { id: string; name: string }

interface Actor extends Stored {
  kind: string; name: string; shortName: string | null; descriptions: Version[]; website: string | null;
  contact: { email: string | null; phone: string | null; person: string | null; visibility: string } | null;
  address: { street: string | null; postalCode: string | null; city: string | null } | null;
  place: Place | null; areasServed: Place[]; location: { lat: number; lon: number; precision: string } | null; precision: string;
  topics: { topic: { slug: string }; strength: number }[]; targetGroups: { slug: string }[];
  languages: { code: string; level: string | null }[]; roles: string[]; migrantLed: boolean | null; collective: boolean;
  capacity: { parallelInitiatives: number | null; hoursPerMonth: number | null } | null;
  consentAt: string | null; source: string | null; verifiedAt: string | null;
  ties: {
    totalCount: number; nodes: { id: string; kind: string; from: Side; to: Side; since: string | null; sincePrecision: string | null }[];
  };
}

export const spot = (place: Place): Found => ({ id: place.ags, name: place.name });

const person = (values: Values) => values.kind === "VOLUNTEER";

const text = (name: string): Field => ({ name, as: "text" });

const sections: Form["sections"] = [
  { name: "who", fields: [
    { name: "kind", as: "choice", required: true, options: page.kinds }, { name: "name", as: "text", required: true }, text("shortName"),
    { name: "migrantLed", as: "maybe", options: asOptions("maybe", ["yes", "no"]), when: (v) => !person(v) },
    { name: "collective", as: "flag" },
    { name: "descriptions", as: "texts" },
  ] },
  { name: "contact", fields: [
    text("website"), text("email"), text("phone"), text("contactPerson"),
    { name: "contactVisibility", as: "choice", options: levels },
  ] },
  { name: "where", fields: [
    text("street"), text("postalCode"), text("city"), { name: "place", as: "one", find: "towns" },
    { name: "lat", as: "number", with: "lon" }, { name: "lon", as: "number", with: "lat" },
    { name: "areasServed", as: "some", find: "towns" },
    { name: "precision", as: "choice", options: asOptions("precision", ["EXACT", "PLACE", "HIDDEN"]) },
  ] },
  { name: "work", fields: [
    { name: "topics", as: "many", key: "topic", options: page.topics }, { name: "targetGroups", as: "many", options: page.targetGroups },
    { name: "languages", as: "many", key: "code", options: page.languages }, { name: "roles", as: "many", options: page.roles },
    { name: "parallelInitiatives", as: "number" }, { name: "hoursPerMonth", as: "number" },
  ] },
  { name: "entry", fields: [
    { name: "visibility", as: "choice", options: levels }, { name: "consentAt", as: "day", when: person },
    { name: "verifiedAt", as: "day" }, text("source"),
  ] },
];

function read(a: Actor): Values {
  const measured = a.location?.precision === "EXACT" ? a.location : undefined;
  return {
    kind: a.kind, name: a.name, shortName: a.shortName ?? "", migrantLed: a.migrantLed === null ? "" : a.migrantLed ? "yes" : "no",
    collective: a.collective, descriptions: a.descriptions,
    website: a.website ?? "", email: a.contact?.email ?? "", phone: a.contact?.phone ?? "", contactPerson: a.contact?.person ?? "",
    contactVisibility: a.contact?.visibility ?? "",
    street: a.address?.street ?? "", postalCode: a.address?.postalCode ?? "", city: a.address?.city ?? "",
    place: a.place ? spot(a.place) : undefined, areasServed: a.areasServed.map(spot), precision: a.precision,
    lat: String(measured?.lat ?? ""), lon: String(measured?.lon ?? ""),
    topics: a.topics.map((t) => ({ topic: t.topic.slug, strength: t.strength })), targetGroups: a.targetGroups.map((g) => g.slug),
    languages: a.languages.map(({ code, level }) => ({ code, level })), roles: a.roles,
    parallelInitiatives: String(a.capacity?.parallelInitiatives ?? ""), hoursPerMonth: String(a.capacity?.hoursPerMonth ?? ""),
    visibility: a.visibility, consentAt: a.consentAt ?? "", verifiedAt: a.verifiedAt ?? "", source: a.source ?? "",
  };
}

/** The actor's ties, from where they are edited. */
const beside = (a: Actor) => html`<h2>${word("tiedTo")}</h2>
  ${a.ties.nodes.length ? html`<ul class="plain">${a.ties.nodes.map((t) => html`<li>
    <a href="#${t.id}"><bdi>${t.from.name}</bdi> ${value(t.kind)} <bdi>${t.to.name}</bdi></a>${t.since
      ? html` <span class="meta">${word("sinceDay", { day: dayAs(t.since, t.sincePrecision) })}</span>` : nothing}</li>`)}</ul>`
    : html`<p class="meta">${word("noTies")}</p>`}
  ${a.ties.totalCount > a.ties.nodes.length ? html`<p class="meta">${word("moreTies", { n: a.ties.totalCount - a.ties.nodes.length })}</p>`
    : nothing}
  <p class="act"><a class="button second" href="#tie:${a.id}">${word("addTie")}</a></p>`;

export const actorForm: Form<Actor> = {
  type: "Actor", sections, read, beside,
  fields: `id revision visibility kind name shortName descriptions { lang text status } website
    contact { email phone person visibility } address { street postalCode city } place { ags name } areasServed { ags name }
    location { lat lon precision } precision topics { topic { slug } strength } targetGroups { slug }
    languages { code level } roles migrantLed collective capacity { parallelInitiatives hoursPerMonth } consentAt source verifiedAt
    ties(first: 100) { totalCount nodes { id kind from { id name } to { id name } since sincePrecision } }`,
  title: (values) => String(values.name),
  pages: (id) => [{ path: "a/" + id, name: word("profile") }],
  alike: (api, values) => likeNamed(actorsOf(api), String(values.name)),
};
