// What a form for coordinators holds, and what of it is sent: only what changed.
import type { TemplateResult } from "lit";
import type { Api } from "./api";
import { asOptions, locale, page, value, word } from "./page";
import type { Option } from "./page";

/** How a field is filled in. */
export type Sort = "text" | "long" | "choice" | "flag" | "maybe" | "number" | "day" | "partial" | "one" | "some" | "many" | "texts";

export interface Field {
  name: string; // as in the input of the API
  as: Sort;
  label?: string; // of its words, where the name alone does not tell it apart
  required?: boolean;
  options?: Option[];
  key?: string; // what an item of a list is, where it says more
  find?: "actors" | "towns" | "initiatives";
  clears?: boolean; // whether a choice may be left open again: never who sees what
  fixed?: boolean; // once it is stored
  with?: string; // the field that goes with it
  when?: (values: Values) => boolean;
}

export type Values = Record<string, unknown>;

/** What was found for a field with suggestions. Without an id it was typed and not chosen. */
export interface Found { id: string; name: string }

export interface Version { lang: string; text: string; status?: string }

export interface Stored { id: string; revision: number; visibility: string }

/** What is stored already and looks like what is being typed. */
export interface Alike { id: string; name: string; within?: string }

export interface Fields { sections: { name: string; fields: Field[] }[] }

export interface Form<R extends Stored = Stored> extends Fields {
  type: "Actor" | "Tie" | "Initiative";
  fields: string; // of the record, in GraphQL
  read(record: R): Values;
  title(values: Values): string;
  pages(id: string, values: Values): { path: string; name: string }[]; // where it shows
  alike(api: Api, values: Values): Promise<Alike[]>;
  start?: Values; // what the API fills in, where a new one should show it
  from?(api: Api, id: string): Promise<Values>; // what stands in a new one that is added to another record
  note?(values: Values, set: (values: Values) => void, stored: boolean): TemplateResult; // below the first section
  beside?(record: R, around: Around): TemplateResult;
}

/** What a form beside a form needs of the page. */
export interface Around {
  api: Api; find: Finders; ask(question: string, yes: string): Promise<boolean>; written(record: Stored): void;
}

/** looksFor is what a field with suggestions misses, as the words of the pages call it. */
export const looksFor = { actors: "actor", towns: "place", initiatives: "initiative" } as const;

export type Finders = Record<NonNullable<Field["find"]>, (text: string) => Promise<Found[]>>;

export const levels = asOptions("visibility", ["PUBLIC", "PARTNER", "INTERNAL"]);

export const prefixes = { Actor: "act_", Tie: "tie_", Initiative: "ini_" };

export const nameOf = (field: Field): string => field.label ?? field.name;

export const fieldsOf = (form: Fields): Field[] => form.sections.flatMap((s) => s.fields);

function empty({ as }: Field): unknown {
  if (as === "flag") return false;
  if (as === "one") return undefined;
  return as === "some" || as === "many" || as === "texts" ? [] : "";
}

export const blank = (form: Fields): Values => Object.fromEntries(fieldsOf(form).map((f) => [f.name, empty(f)]));

const filled = (text: unknown): string | null => (String(text ?? "").trim() ? String(text) : null);

/** numberOf reads a number, with a comma too. */
export const numberOf = (is: unknown): number => Number(String(is).trim().replace(",", "."));

/** sent is a field as the API takes it; null clears. */
export function sent(field: Field, is: unknown): Values {
  const { name } = field;
  switch (field.as) {
    case "flag": case "many": return { [name]: is };
    case "maybe": return { [name]: is ? is === "yes" : null };
    case "number": return { [name]: filled(is) && numberOf(is) };
    case "one": return { [name]: filled((is as Found | undefined)?.id) };
    case "some": return { [name]: (is as Found[]).map((one) => one.id) };
    case "texts": return { [name]: (is as Version[]).filter((t) => filled(t.text)) };
    case "partial": {
      const day = dayOf(String(is));
      return day ? { [name]: day.date, [name + "Precision"]: day.precision } : { [name]: null };
    }
    default: return { [name]: filled(is) };
  }
}

/** mine is what somebody changed, as the form holds it. */
export function mine(form: Fields, was: Values, is: Values): Values {
  const same = (f: Field) => JSON.stringify(sent(f, was[f.name])) === JSON.stringify(sent(f, is[f.name]));
  return Object.fromEntries(fieldsOf(form).filter((f) => !same(f)).map((f) => [f.name, is[f.name]]));
}

/** changes is what somebody changed, as the API takes it. */
export function changes(form: Fields, was: Values, is: Values): Values {
  const changed = mine(form, was, is), out: Values = {};
  for (const field of fieldsOf(form)) {
    const goes = field.name in changed || (field.with !== undefined && field.with in changed);
    if (goes && (field.when?.(is) ?? true)) Object.assign(out, sent(field, is[field.name]));
  }
  return out;
}

/** dayOf reads a day, a month or a year as people write it: 17.5.2024, 2024-05, 2024. */
export function dayOf(text: string): { date: string; precision: string } | undefined {
  const plain = text.trim();
  const [, y, m, d] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain) ?? [];
  const [, day = d, month = m, year = y] = /^(?:(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*)?(\d{4})$/.exec(plain) ?? [];
  if (!year) return undefined;
  const date = `${year}-${(month ?? "1").padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`;
  const real = new Date(date + "T00:00Z");
  if (Number.isNaN(real.valueOf()) || real.toISOString().slice(0, 10) !== date) return undefined;
  return { date, precision: day ? "DAY" : month ? "MONTH" : "YEAR" };
}

/** dayAs writes a date as exactly as it is known. */
export function dayAs(date: string | null | undefined, precision: string | null | undefined): string {
  if (!date) return "";
  const parts = date.split("-").slice(0, precision === "YEAR" ? 1 : precision === "MONTH" ? 2 : 3);
  return page.lang === "de" ? parts.reverse().join(".") : parts.join("-");
}

const codeOf = (field: Field, item: unknown) => String(field.key ? (item as Values)[field.key] : item);

/** optionsOf is what a field offers, and what is chosen beyond: languages that nobody is asked to choose, say. */
export function optionsOf(field: Field, is: unknown): Option[] {
  const offered = field.options ?? [], chosen = Array.isArray(is) ? is.map((item) => codeOf(field, item)) : [];
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return offered.concat(chosen.filter((code) => !offered.some((o) => o.value === code)).map((code) => (
    { value: code, label: value(code) === code && field.key === "code" ? languages.of(code) ?? code : value(code) })));
}

export const has = (field: Field, is: unknown, code: string): boolean => (is as unknown[]).some((item) => codeOf(field, item) === code);

/** toggled adds an item, or takes it away. What else is known of the others stays. */
export function toggled(field: Field, is: unknown, code: string): unknown[] {
  if (!has(field, is, code)) return [...is as unknown[], field.key ? { [field.key]: code } : code];
  return (is as unknown[]).filter((item) => codeOf(field, item) !== code);
}

/** shown is a field's value in words. */
export function shown(field: Field, is: unknown): string {
  const label = (code: string) => optionsOf(field, is).find((o) => o.value === code)?.label ?? "";
  switch (field.as) {
    case "flag": return word(is ? "maybe-yes" : "maybe-no");
    case "choice": case "maybe": return label(String(is));
    case "one": return (is as Found | undefined)?.name ?? "";
    case "some": return (is as Found[]).map((one) => one.name).join(", ");
    case "many": return (is as unknown[]).map((item) => label(codeOf(field, item))).join(", ");
    case "texts": return (is as Version[]).map((t) => t.text).join(" / ");
    default: return String(is);
  }
}

/** freshId makes an id beforehand, so that what was saved without an answer is not saved twice. */
export function freshId(form: Form): string {
  const letters = "abcdefghijklmnopqrstuvwxyz234567";
  return prefixes[form.type] + [...crypto.getRandomValues(new Uint8Array(26))].map((n) => letters[n % 32]).join("");
}

/** likeNamed finds what is called almost so. */
export async function likeNamed(find: (text: string) => Promise<Alike[]>, name: string): Promise<Alike[]> {
  const least = 3; // letters: fewer are like anything
  return name.trim().length < least ? [] : find(name);
}
