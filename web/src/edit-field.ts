import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { idOf } from "./edit-faults";
import type { Fault } from "./edit-faults";
import { has, looksFor, nameOf, optionsOf, toggled } from "./edit-form";
import type { Field, Finders, Found, Version } from "./edit-form";
import { checks } from "./match-form";
import { asOptions, link, locale, missing, page, word } from "./page";
import type { SuggestField } from "./suggest-field";

/** A field of a form with what stands in it. */
export interface Slot { field: Field; is: unknown; faults: Fault[]; stored: boolean; find: Finders; set(is: unknown): void }

const labelOf = (field: Field) => word("field-" + nameOf(field));

const textOf = (e: Event) => (e.target as HTMLInputElement).value;

/** control is the field as people fill it in, with its hint and what is wrong with it. */
export function control(slot: Slot): TemplateResult {
  const { field, is } = slot;
  switch (field.as) {
    case "long": return framed(slot, (id, told) => html`<textarea id=${id} rows="4" .value=${String(is)} aria-invalid=${told.wrong}
      aria-describedby=${told.by} @input=${(e: Event) => slot.set(textOf(e))}></textarea>`);
    case "choice": case "maybe": return choice(slot);
    case "flag": return html`<p class="field"><label class="flag"><input type="checkbox" .checked=${Boolean(is)}
      @change=${(e: Event) => slot.set((e.target as HTMLInputElement).checked)}> ${labelOf(field)}</label></p>`;
    case "one": return slot.stored && field.fixed ? fixed(slot) : one(slot);
    case "some": return some(slot);
    case "many": return many(slot);
    case "texts": return texts(slot);
    default: return line(slot);
  }
}

interface Told { wrong: "true" | typeof nothing; by: string | typeof nothing }

/** framed puts a label above a control, and below what there is to say about it. */
function framed(slot: Slot, inner: (id: string, told: Told) => TemplateResult, lang?: string, label = labelOf(slot.field)): TemplateResult {
  const { field } = slot, id = idOf(field, lang), fault = slot.faults.find((f) => f.at === id), hint = word("hint-" + nameOf(field));
  const by = [hint && id + "-hint", fault && id + "-fault"].filter(Boolean).join(" ");
  return html`<div class="field as-${field.as}"><label for=${id}>${label}${field.required
      ? html` <span class="meta inline">${word("required")}</span>` : nothing}</label>
    ${inner(id, { wrong: fault ? "true" : nothing, by: by || nothing })}
    ${hint ? html`<span class="meta" id="${id}-hint">${hint}</span>` : nothing}
    ${fault ? html`<p class="wrong" id="${id}-fault" lang=${fault.lang ?? nothing}>${fault.text}</p>` : nothing}</div>`;
}

const modes: Record<string, string> = { email: "email", phone: "tel", website: "url", postalCode: "numeric", number: "decimal" };

const line = (slot: Slot) => framed(slot, (id, told) => html`<span class="beside"><input id=${id} autocomplete="off"
  type=${slot.field.as === "day" ? "date" : "text"} inputmode=${modes[slot.field.name] ?? modes[slot.field.as] ?? nothing}
  ?required=${slot.field.required} .value=${String(slot.is)} aria-invalid=${told.wrong}
  aria-describedby=${told.by} @input=${(e: Event) => slot.set(textOf(e))}>${slot.field.as === "day" ? html`<button type="button"
  class="second" @click=${() => slot.set(page.today)}>${word("today")}<span class="hidden">: ${labelOf(slot.field)}</span></button>`
  : nothing}</span>`);

const choice = (slot: Slot) => framed(slot, (id, told) => html`<select id=${id} ?required=${slot.field.required} aria-invalid=${told.wrong}
  aria-describedby=${told.by} @change=${(e: Event) => slot.set(textOf(e))}>
  ${slot.is === "" || slot.field.as === "maybe" || slot.field.clears ? html`<option value="" .selected=${slot.is === ""}>${
    word("none-" + nameOf(slot.field)) || word("choose")}</option>` : nothing}
  ${slot.field.options!.map((o) => html`<option value=${o.value} .selected=${o.value === slot.is}>${
    "– ".repeat(o.level ?? 0)}${o.label}</option>`)}</select>`);

const fixed = ({ field, is }: Slot) => html`<p class="field"><strong>${labelOf(field)}</strong>
  <a href=${link("a/" + (is as Found).id)}><bdi>${(is as Found).name}</bdi></a></p>`;

function suggest({ field, faults, find }: Slot, text: string, typed: (text: string) => void, 
  chosen: (one: Found | undefined, from: SuggestField<Found>) => void) {
  const id = idOf(field), hint = word("hint-" + nameOf(field)) || word(field.find === "towns" ? "placeHint" : "hint-" + field.find);
  return html`<coordinator-suggest id=${id} .find=${find[field.find!]}
    .label=${labelOf(field) + (field.required ? " " + word("required") : "")} .hint=${hint} .text=${text}
    .missing=${missing(looksFor[field.find!])} .fault=${faults.find((f) => f.at === id)?.text ?? ""}
    @input=${(e: Event) => typed((e.currentTarget as SuggestField<Found>).text)}
    @chosen=${(e: CustomEvent<Found | undefined>) => chosen(e.detail, e.currentTarget as SuggestField<Found>)}></coordinator-suggest>`;
}

/** What is typed and not chosen stays, without an id, so that it can be said. */
const one = (slot: Slot) => html`<div class="field">${suggest(slot, (slot.is as Found | undefined)?.name ?? "",
  (text) => slot.set(text.trim() ? { id: "", name: text } : undefined), slot.set)}</div>`;

function some(slot: Slot): TemplateResult {
  const is = slot.is as Found[];
  const add = (found: Found | undefined, from: SuggestField<Found>) => {
    if (!found) return;
    from.text = "";
    if (!is.some((o) => o.id === found.id)) slot.set([...is, found]);
  };
  const remove = (one: Found, e: Event) => {
    (e.target as Element).closest(".field")!.querySelector<HTMLElement>("coordinator-suggest")!.focus();
    slot.set(is.filter((other) => other !== one));
  };
  return html`<div class="field wide">${suggest(slot, "", () => undefined, add)}
    ${is.length ? html`<ul class="picked">${is.map((o) => html`<li><bdi>${o.name}</bdi> <button type="button" class="second small"
      @click=${(e: Event) => remove(o, e)}>${word("remove")}<span class="hidden">: ${o.name}</span></button></li>`)}</ul>`
      : nothing}</div>`;
}

function many(slot: Slot): TemplateResult {
  const { field, is } = slot, fault = slot.faults.find((f) => f.at === idOf(field));
  return html`<div class="field wide" id=${idOf(field)} tabindex="-1" @change=${(e: Event) => slot.set(toggled(field, is, textOf(e)))}>
    ${checks(field.name, optionsOf(field, is), (is as unknown[]).length, labelOf(field), (code) => has(field, is, code))}
    ${fault ? html`<p class="wrong" lang=${fault.lang ?? nothing}>${fault.text}</p>` : nothing}</div>`;
}

/** texts is a text in German, and folded away in all other languages. */
function texts(slot: Slot): TemplateResult {
  const is = slot.is as Version[], versions = new Map(is.map((t) => [t.lang, t]));
  const names = new Map(asOptions("lang", page.pageLanguages).map((o) => [o.value, o.label]));
  const [, ...others] = new Set([...page.pageLanguages, ...versions.keys()]);
  const set = (lang: string, text: string) => {
    const before = versions.get(lang), left = is.filter((t) => t.lang !== lang);
    // Whoever corrects a translation has read it.
    const status = before ? (before.status === "ORIGINAL" ? "ORIGINAL" : "HUMAN") : left.length ? "HUMAN" : "ORIGINAL";
    slot.set(text.trim() ? [...left, { lang, text, status }].sort((a, b) => (a.lang < b.lang ? -1 : 1)) : left);
  };
  const area = (lang: string, label: string) => framed(slot, (id, told) => html`<textarea id=${id} rows="4" lang=${lang} dir="auto"
    .value=${versions.get(lang)?.text ?? ""} aria-invalid=${told.wrong} aria-describedby=${told.by}
    @input=${(e: Event) => set(lang, textOf(e))}></textarea>`, lang, label);
  const named = (lang: string) => names.get(lang) || new Intl.DisplayNames(locale, { type: "language" }).of(lang) || lang;
  const written = others.filter((lang) => versions.has(lang)).map(named);
  return html`<div class="wide">${area("de", labelOf(slot.field))}
    <details class="pick"><summary>${word("otherLanguages")}<span class="many">${written.join(", ")}</span></summary>
      ${others.map((lang) => area(lang, `${labelOf(slot.field)}: ${named(lang)}`))}</details></div>`;
}
