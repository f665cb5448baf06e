import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { FoundActor, FoundInitiative } from "./finders";
import type { Town } from "./service";
import { page, word } from "./page";
import type { Option } from "./page";

/** What is chosen in fields with suggestions; everything else is read from the form. */
export interface Chosen { initiative?: FoundInitiative; place?: Town; coordinator?: FoundActor }

/** missingOf says what the fields look for. */
export const missingOf = { initiative: "initiative", place: "place", coordinator: "actor" } as const;

const many = ["topic", "targetGroup", "language", "role"] as const;

/** checks is a group of boxes that folds; its summary says how many are ticked. Has tells which are, where a reader is not to. */
export function checks(name: string, options: Option[], ticked: number, label = word(name), has?: (value: string) => boolean,
): TemplateResult {
  return html`<details class="pick">
    <summary>${label}<span class="many">${word(ticked ? "ticked" : "none", { n: ticked })}</span></summary>
    <fieldset><legend class="hidden">${label}</legend>${options.map((o) => html`<label class="level${o.level ?? 0}">
      <input type="checkbox" name=${name} value=${o.value} .checked=${has?.(o.value) ?? nothing}> ${o.label}</label>`)}
    </fieldset></details>`;
}

/** rest is what every question asks beside the need. */
export const rest = (trouble: string): TemplateResult => html`
  <p><label for="radius">${word("radius")}</label><input
    id="radius" name="radius" type="number" min="1" max="20000" step="any" inputmode="decimal"
    aria-describedby="radius-hint"><span class="meta" id="radius-hint">${word("radiusHint")}</span></p>
  <p><label for="prefer">${word("prefer")}</label><select id="prefer" name="prefer">${["BALANCED", "KNOWN", "NEW"].map((p) => html`
    <option value=${p}>${word("prefer-" + p)}</option>`)}</select></p>
  <p class="wrong" role="alert">${trouble}</p>
  <p class="act"><button type="submit">${word("ask")}</button></p>`;

/** groups are all that an initiative can need. */
export const groups = (ticked: (name: string) => number) => many.map((name) =>
  checks(name, { topic: page.topics, targetGroup: page.targetGroups, language: page.languages, role: page.roles }[name], ticked(name)));

/** asked is the form as variables of the question; undefined where it asks for nothing yet. */
export function asked(form: HTMLFormElement, chosen: Chosen): Record<string, unknown> | undefined {
  const data = new FormData(form);
  const all = (name: string) => data.getAll(name).map(String);
  const radius = Number(data.get("radius"));
  const options = { prefer: data.get("prefer"), radiusKm: radius > 0 ? radius : undefined };
  if (chosen.initiative) return { initiative: chosen.initiative.id, options };
  if (many.every((name) => all(name).length === 0)) return undefined;
  return {
    options,
    draft: {
      places: chosen.place ? [chosen.place.ags] : undefined, coordinator: chosen.coordinator?.id,
      topics: all("topic").map((topic) => ({ topic })), targetGroups: all("targetGroup"), languages: all("language"),
      roles: all("role").map((role) => ({ role })),
    },
  };
}

/** bodies offers where in an initiative an actor may sit. */
export const bodies = (initiative: FoundInitiative | undefined): TemplateResult | typeof nothing => (initiative ? html`
  <p><label for="body">${word("body")}</label><select id="body"><option value="">${word("wholeInitiative")}</option>
  ${initiative.bodies.map((b) => html`<option value=${b.id}>${b.name}</option>`)}</select></p>` : nothing);
