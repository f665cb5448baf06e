// Where in a form something is wrong, and what.
import type { LitElement } from "lit";
import type { Refusal } from "./api";
import { dayOf, fieldsOf, nameOf, numberOf } from "./edit-form";
import type { Field, Fields, Found, Values, Version } from "./edit-form";
import { word } from "./page";
import { SuggestField } from "./suggest-field";

/** A fault in words; lang where they are the API's own. At is the control; empty where there is none. */
export interface Fault { at: string; label: string; text: string; lang?: string }

export const idOf = (field: Field, lang?: string): string => `f-${field.name}${lang ? "-" + lang : ""}`;

const fault = (field: Field, text: string): Fault => ({ at: idOf(field), label: word("field-" + nameOf(field)), text });

/** settled waits until names that were typed out are chosen. */
export const settled = (root: ParentNode): Promise<unknown> =>
  Promise.all([...root.querySelectorAll<SuggestField<Found>>("coordinator-suggest")].map((field) => field.settled()));

/** ownFaults finds what cannot be sent: a browser gives nothing for half a date, and a name that was typed is no choice. */
export function ownFaults(form: Fields, values: Values, root: ParentNode): Fault[] {
  const wrong = (field: Field) => word("wrong-" + nameOf(field)) || word("wrong-" + field.as);
  return fieldsOf(form).flatMap((field) => {
    const is = values[field.name], control = root.querySelector("#" + idOf(field));
    const typed = field.as === "one" ? is && !(is as Found).id : control instanceof SuggestField && control.text.trim();
    if (typed) return [fault(field, word("wrong-one"))];
    if (field.as === "partial" && String(is).trim() && !dayOf(String(is))) return [fault(field, word("wrong-partial"))];
    const garbled = field.as === "number" ? Number.isNaN(numberOf(is)) : control instanceof HTMLInputElement && control.validity.badInput;
    if (garbled) return [fault(field, wrong(field))];
    const missing = field.required && (field.as === "one" ? !is : !String(is).trim());
    return missing ? [fault(field, word("missing"))] : [];
  });
}

/** apiFaults are the API's findings at the controls they concern. */
export function apiFaults(form: Fields, refusal: Refusal, input: Values): Fault[] {
  return refusal.findings.map(({ code, field: path, message }) => {
    const [, name, index] = /^(?:input|body)\.(\w+?)(?:Precision)?(?:\[(\d+)\].*)?$/.exec(path) ?? [];
    const field = fieldsOf(form).find((f) => f.name === name);
    const text = path ? message.replace(path + ": ", "") : message;
    if (!field) return { at: "", label: "", text, lang: "en" };
    const own = word((code === "CONFLICT" ? "taken-" : "wrong-") + nameOf(field));
    const version = field.as === "texts" && index ? (input[field.name] as Version[])[Number(index)] : undefined;
    const at = idOf(field, field.as === "texts" ? version?.lang ?? "de" : undefined);
    return { ...fault(field, own || text), at, ...(own ? {} : { lang: "en" }) };
  });
}

/** focusOn opens what is folded around something, and puts the focus there. */
export function focusOn(host: LitElement, selector: string) {
  void host.updateComplete.then(() => {
    const target = host.querySelector<HTMLElement>(selector);
    for (let e: Element | null | undefined = target; e; e = e.parentElement) if (e instanceof HTMLDetailsElement) e.open = true;
    target?.focus();
  });
}
