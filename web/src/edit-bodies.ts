import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { Refusal } from "./api";
import type { Api } from "./api";
import { apiFaults, focusOn, ownFaults, settled } from "./edit-faults";
import type { Fault } from "./edit-faults";
import { control } from "./edit-field";
import { blank, fieldsOf, mine, sent } from "./edit-form";
import type { Fields, Finders, Found, Stored, Values } from "./edit-form";
import { page, value, word } from "./page";

export interface Body {
  id: string; kind: string; name: string; decides: boolean; alsoAccompanying: boolean; topic: { slug: string } | null;
  responsible: Found | null; members: { actor: { name: string } }[];
}

export const bodyFields = `bodies { id kind name decides alsoAccompanying topic { slug } responsible { id name }
  members { actor { name } } }`;

const kinds = ["STEERING_GROUP", "ACCOMPANYING_GROUP", "WORKING_GROUP", "MODERATION_TEAM"]
  .map((kind) => ({ value: kind, label: value(kind) }));

const form: Fields = { sections: [{ name: "body", fields: [
  { name: "kind", as: "choice", label: "bodyKind", required: true, options: kinds }, { name: "name", as: "text", required: true },
  { name: "topic", as: "choice", label: "bodyTopic", options: page.topics, clears: true },
  { name: "responsible", as: "one", find: "actors" },
  { name: "decides", as: "flag" }, { name: "alsoAccompanying", as: "flag", when: (v) => v.kind === "STEERING_GROUP" },
] }] };

const read = (b: Body): Values => ({ ...b, topic: b.topic?.slug ?? "", responsible: b.responsible ?? undefined });

/** The bodies of an initiative. Each is saved by itself; what the initiative is then, the page around it hears. */
export class BodiesField extends LitElement {
  static properties = {
    initiative: {}, bodies: {}, open: { state: true }, is: { state: true }, faults: { state: true }, trouble: { state: true },
  };
  api!: Api;
  find!: Finders;
  ask!: (question: string, yes: string) => Promise<boolean>;
  fields = ""; // of the initiative, as the page around reads it
  initiative = "";
  bodies: Body[] = [];
  private open?: string; // id of the body in the form; empty: a new one
  private was: Values = {};
  private is: Values = {};
  private faults: Fault[] = [];
  private trouble = "";
  private busy = false;

  protected createRenderRoot() { return this; }

  get dirty() { return this.open !== undefined && Object.keys(mine(form, this.was, this.is)).length > 0; }

  render() {
    return html`<h2 id="bodies" tabindex="-1">${word("bodies")}</h2>
      ${this.bodies.length ? html`<ul class="actors">${this.bodies.map((b) => html`<li><strong><bdi>${b.name}</bdi></strong>
        <span class="meta">${[value(b.kind), b.decides ? word("field-decides") : "", word("memberCount", { n: b.members.length })]
          .filter(Boolean).join(" · ")}</span>
        <span class="act"><button type="button" class="second small" @click=${() => this.edit(b)}>${word("change")}<span class="hidden">:
          ${b.name}</span></button>
        <button type="button" class="second small" @click=${() => this.drop(b)}>${word("remove")}<span class="hidden">: ${b.name}</span>
        </button></span></li>`)}</ul>` : html`<p class="meta">${word("noBodies")}</p>`}
      ${this.trouble ? html`<div class="warn" role="alert"><p>${this.trouble}</p></div>` : nothing}
      ${this.open === undefined ? html`<p class="act"><button type="button" class="second" @click=${() => this.edit()}>${word("newBody")}
        </button></p>` : this.sheet()}`;
  }

  private sheet(): TemplateResult {
    return html`<form class="edit" novalidate @submit=${this.save}><fieldset><legend>${word(this.open ? "theBody" : "newBody")}</legend>
      <div class="fields">${fieldsOf(form).filter((f) => f.when?.(this.is) ?? true).map((field) => control({
        field, is: this.is[field.name], faults: this.faults, stored: false, find: this.find,
        set: (one) => { this.is = { ...this.is, [field.name]: one }; },
      }))}</div>
      <p class="act save"><button type="submit">${word("saveBody")}</button>
        <button type="button" class="second" @click=${() => this.shut()}>${word("cancel")}</button></p></fieldset></form>`;
  }

  private edit(body?: Body) {
    this.was = body ? read(body) : blank(form);
    this.is = this.was;
    this.open = body?.id ?? "";
    this.faults = [];
    focusOn(this, "#f-kind");
  }

  private shut() {
    this.open = undefined;
    focusOn(this, "#bodies");
  }

  private save = async (e: Event) => {
    e.preventDefault();
    await settled(this);
    this.blame(ownFaults(form, this.is, this));
    if (this.faults.length) return;
    const fields = fieldsOf(form).filter((f) => f.when?.(this.is) ?? true);
    const body = Object.assign({}, this.open ? { id: this.open } : {}, ...fields.map((f) => sent(f, this.is[f.name]))) as Values;
    if (await this.write("setBody", "BodyInput!", body)) this.shut();
  };

  private drop = async (body: Body) => {
    if (!await this.ask(word("removeBody", { name: body.name }), word("remove"))) return;
    if (await this.write("removeBody", "ID!", body.id)) focusOn(this, "#bodies");
  };

  private async write(mutation: string, type: string, body: unknown): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = "";
    try {
      const { written } = await this.api.ask<{ written: { initiative: Stored } }>(
        `mutation ($initiative: ID!, $body: ${type}) { written: ${mutation}(initiative: $initiative, body: $body) {
          initiative { ${this.fields} } } }`, { initiative: this.initiative, body });
      this.dispatchEvent(new CustomEvent("written", { detail: written.initiative }));
      return true;
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) this.trouble = word("notSaved");
      else if (mutation === "setBody") this.blame(apiFaults(form, trouble, {}));
      else this.trouble = word(trouble.code === "CONFLICT" ? "bodyInUse" : "refused", { why: trouble.message });
      return false;
    } finally { this.busy = false; }
  }

  private blame(faults: Fault[]) {
    this.faults = faults;
    this.trouble = faults.filter((f) => !f.at).map((f) => f.text).join(" ");
    const first = faults.find((f) => f.at);
    if (first) focusOn(this, "#" + first.at);
  }
}
