import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { FoundActor, FoundInitiative } from "./finders";
import { many, valuesOf } from "./match-choice";
import type { Choice } from "./match-choice";
import type { Town } from "./service";
import { page, word } from "./page";
import type { Option } from "./page";

/** What is chosen in fields with suggestions; everything else is read from the form. */
export interface Chosen { initiative?: FoundInitiative; place?: Town; coordinator?: FoundActor }

/** missingOf says what the fields look for. */
export const missingOf = { initiative: "initiative", place: "place", coordinator: "actor" } as const;

const long = 20; // so many boxes that one wants to narrow them

/**
 * checks is a group of boxes that folds; its summary says how many are ticked. Has tells which are, where a reader is not to;
 * beside stands at a box.
 */
export function checks(name: string, options: Option[], ticked: number, label = word(name), has?: (value: string) => boolean,
  beside?: (o: Option) => unknown,
): TemplateResult {
  return html`<details class="pick">
    <summary>${label}<span class="many">${word(ticked ? "ticked" : "none", { n: ticked })}</span></summary>
    ${options.length > long ? html`<label class="narrow"><span class="hidden">${label}: </span>${word("narrow")}<input type="search"
      autocomplete="off" @input=${narrow} @change=${(e: Event) => e.stopPropagation()}
      @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter") e.preventDefault(); }}></label>` : nothing}
    <fieldset><legend class="hidden">${label}</legend>${options.map((o) => html`<label class="level${o.level ?? 0}">
      <input type="checkbox" name=${name} value=${o.value} .checked=${has?.(o.value) ?? nothing}> ${o.label}</label>
      ${beside?.(o) ?? nothing}`)}
    <p class="meta" role="status"></p></fieldset></details>`;
}

/** narrow hides the boxes whose label lacks what is typed, but none that is ticked, and none above one that is shown. */
function narrow(e: Event) {
  e.stopPropagation();
  const field = e.target as HTMLInputElement, asked = field.value.trim().toLocaleLowerCase();
  const set = field.closest("details")!.querySelector("fieldset")!;
  let above = -1, found = 0; // the level of the last box shown, from the end
  for (const label of [...set.querySelectorAll<HTMLElement>("label[class^=level]")].reverse()) {
    const level = Number(label.className.slice("level".length)), fits = label.textContent!.toLocaleLowerCase().includes(asked);
    const shown = fits || label.querySelector("input")!.checked || level < above;
    if (fits) found++;
    if (shown) above = level;
    label.hidden = !shown;
  }
  set.querySelector("[role=status]")!.textContent = asked ? word("narrowed", { n: found }) : "";
}

/** rest is what every question asks beside the need. */
export const rest = (trouble: string): TemplateResult => html`
  <p><label for="radius">${word("radius")}</label><input
    id="radius" name="radius" type="number" min="1" max="20000" step="any" inputmode="decimal"
    aria-describedby="radius-hint"><span class="meta" id="radius-hint">${word("radiusHint")}</span></p>
  <p><label for="prefer">${word("prefer")}</label><select id="prefer" name="prefer">${["BALANCED", "KNOWN", "NEW"].map((p) => html`
    <option value=${p}>${word("prefer-" + p)}</option>`)}</select></p>
  <p><label for="size">${word("size")}</label><input id="size" name="size" type="number" min="1" max="20" value="6" inputmode="numeric"
    aria-describedby="size-hint"><span class="meta" id="size-hint">${word("sizeHint")}</span></p>
  <p class="wrong" role="alert">${trouble}</p>
  <p class="act"><button type="submit">${word("ask")}</button></p>`;

/** groups are all that an initiative can need. */
export const groups = (ticked: (name: string) => string[]) => many.map((name) => {
  const all = { topic: page.topics, targetGroup: page.targetGroups, language: page.languages, role: page.roles }, is = ticked(name);
  return checks(name, all[name], is.length, undefined, undefined, name === "role" ? (o) => (is.includes(o.value) ? critical(o) : nothing)
    : undefined);
});

/** critical marks a role that the initiative cannot do without. */
const critical = ({ value, label }: Option) => html`<label class="critical"><input type="checkbox" name="critical" value=${value}>
  ${word("critical")}<span class="hidden">: ${label}</span></label>`;

/** picked is what the form says. */
export function picked(form: HTMLFormElement, chosen: Chosen): Choice {
  const data = new FormData(form), of = (name: string) => data.getAll(name).join() || undefined;
  return {
    initiative: chosen.initiative?.id, place: chosen.place?.ags, ...Object.fromEntries(many.map((name) => [name, of(name)])),
    critical: of("critical"), coordinator: chosen.coordinator?.id, radius: of("radius"), prefer: of("prefer"), size: of("size"),
  };
}

/** fill makes the form say a choice, as far as its own fields go. */
export function fill(form: HTMLFormElement, choice: Choice) {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const values = valuesOf(choice, field.name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
  }
}
