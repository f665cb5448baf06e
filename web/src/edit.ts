import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { AccessField } from "./access";
import { Api, Refusal } from "./api";
import { actorForm } from "./edit-actor";
import { BodiesField } from "./edit-bodies";
import { apiFaults, focusOn, ownFaults, settled } from "./edit-faults";
import type { Fault } from "./edit-faults";
import { control } from "./edit-field";
import { blank, changes, fieldsOf, freshId, looksFor, mine, nameOf, prefixes, shown } from "./edit-form";
import type { Alike, Around, Field, Finders, Form, Found, Stored, Values } from "./edit-form";
import { initiativeForm } from "./edit-initiative";
import { tieForm } from "./edit-tie";
import { actorsOf, initiativesOf, townsOf } from "./finders";
import { keepHash } from "./hash";
import { link, missing, word } from "./page";
import { Service } from "./service";
import { SuggestField } from "./suggest-field";

const forms: Form[] = [actorForm, tieForm, initiativeForm];

/** Gone tells that there is no such record. */
class Gone extends Error {}

/** <coordinator-edit>: add, change and delete actors, ties and initiatives. Which one stands behind # of the address. */
export class CoordinatorEdit extends LitElement {
  static properties = {
    level: { state: true }, form: { state: true }, is: { state: true }, stored: { state: true }, theirs: { state: true },
    busy: { state: true }, faults: { state: true }, said: { state: true }, trouble: { state: true },
    alike: { state: true }, question: { state: true },
  };
  private level = "anonymous";
  private at = ""; // of the address, what is shown
  private opened = 0; // forms so far: none shows what was folded out or typed in another
  private form?: Form;
  private stored?: Stored; // undefined: new
  private fresh = ""; // id of what is new
  private was: Values = {}; // as it is stored
  private is: Values = {}; // as it stands in the form
  private theirs?: Stored; // what somebody else saved meanwhile
  private busy = false;
  private faults: Fault[] = [];
  private said = "";
  private trouble = "";
  private alike: Alike[] = [];
  private question?: { text: string; yes: string };
  private answer!: (yes: boolean) => void;
  private readonly api = new Api();
  private readonly service = new Service();
  private readonly find: Finders = {
    actors: actorsOf(this.api), initiatives: initiativesOf(this.api),
    towns: async (search) => (await townsOf(this.service)(search)).map((t) => ({ id: t.ags, ...t })),
  };

  private readonly around: Around = {
    api: this.api, find: this.find, ask: (text, yes) => this.ask(text, yes),
    written: (record) => {
      const { form, is } = this;
      if (!form) return;
      this.take(form, record, mine(form, this.was, is)); // what is in the form is not saved with it
      this.said = word("saved", { name: form.title(this.was) });
    },
  };

  protected createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.go);
    addEventListener("beforeunload", this.hold);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.go);
    removeEventListener("beforeunload", this.hold);
  }

  private get mayWrite() { return this.level === "coordinator" || this.level === "admin"; }

  private get dirty() {
    const own = !!this.form && Object.keys(mine(this.form, this.was, this.is)).length > 0;
    return own || !!this.querySelector<BodiesField>("coordinator-bodies")?.dirty;
  }

  private hold = (e: Event) => { if (this.dirty) e.preventDefault(); };

  render() {
    return html`<coordinator-access .api=${this.api} .needed=${!this.mayWrite} @entered=${this.enter}></coordinator-access>
      ${this.mayWrite ? html`<p class="count" role="status">${this.said}</p>
        ${this.trouble ? html`<div class="warn" role="alert"><p>${this.trouble}</p></div>` : nothing}
        ${this.form ? keyed(this.opened, this.sheet(this.form)) : this.at && !this.trouble ? nothing : this.choose()}`
        : html`<p class="empty">${word("editNeedsToken")}</p>`}
      <dialog aria-labelledby="question" @cancel=${() => this.answer(false)}><form method="dialog"
        @submit=${(e: SubmitEvent) => this.answer((e.submitter as HTMLButtonElement).value === "yes")}>
        <p id="question">${this.question?.text}</p><p class="act">
        <button value="yes">${this.question?.yes}</button><button value="" class="second">${word("cancel")}</button></p></form></dialog>`;
  }

  private choose(): TemplateResult {
    const found = (name: "actors" | "initiatives") => html`<coordinator-suggest .find=${this.find[name]} .label=${word("change-" + name)}
      .hint=${word("hint-" + name)} .missing=${missing(looksFor[name])}
      @chosen=${(e: CustomEvent<Found | undefined>) => e.detail && (location.hash = e.detail.id)}
      ></coordinator-suggest>`;
    return html`<h2 tabindex="-1">${word("editWhat")}</h2>
      <p class="act">${forms.map((f) => html`<a class="button" href="#${f.type.toLowerCase()}">${word("new" + f.type)}</a>`)}</p>
      <div class="into">${found("actors")}${found("initiatives")}<p class="meta">${word("changeTies")}</p></div>`;
  }

  private sheet(form: Form): TemplateResult {
    const { stored, faults } = this, title = stored && form.title(this.was);
    return html`<p><a href="#">${word("otherEntries")}</a></p>
      <h2 tabindex="-1">${title ? html`${word("the" + form.type)}: <bdi>${title}</bdi>` : word("new" + form.type)}</h2>
      ${stored ? this.pages(form, stored) : nothing}
      ${this.theirs ? this.meanwhile(form, this.theirs) : nothing}
      ${faults.length ? html`<div class="warn" role="alert"><p>${word("faults", { n: faults.length })}</p><ul>${faults.map((f) => html`<li
        lang=${f.lang ?? nothing}>${f.at ? html`<a href="#${f.at}" lang=${document.documentElement.lang}
        @click=${(e: Event) => this.jump(e, f.at)}>${f.label}</a>: ` : nothing}${f.text}</li>`)}</ul></div>` : nothing}
      <form class="edit" novalidate aria-busy=${this.busy} @submit=${this.save} @change=${stored ? nothing : this.compare}>
        ${form.sections.map((s, i) => html`<fieldset><legend>${word("section-" + s.name)}</legend><div class="fields">
          ${s.fields.filter((f) => f.when?.(this.is) ?? true).map((field) => control({
            field, is: this.is[field.name], faults, stored: !!stored, find: this.find, set: (one) => this.set({ [field.name]: one }, field),
          }))}</div>${i === 0 ? this.notes(form) : nothing}</fieldset>`)}
        <p class="act save"><button type="submit">${word("save")}</button>
          ${stored ? html`<button type="button" class="second" @click=${this.erase}>${word("delete")}</button>` : nothing}</p>
      </form>
      ${stored ? form.beside?.(stored, this.around) : nothing}`;
  }

  private pages(form: Form, stored: Stored): TemplateResult {
    if (stored.visibility !== "PUBLIC") return html`<p class="meta">${word("notPublic")}</p>`;
    return html`<p class="act">${form.pages(stored.id, this.was).map((p) => html`<a href=${link(p.path)}><bdi>${p.name}</bdi></a>`)}</p>`;
  }

  private notes(form: Form): TemplateResult {
    return html`${form.note?.(this.is, (v) => this.set(v), !!this.stored)}<div role="status">${this.alike.length ? html`<div class="warn">
      <p>${word("alike" + form.type)}</p><ul>${this.alike.map((a) => html`<li><a href="#${a.id}"><bdi>${a.name}</bdi></a>${a.within
        ? html` <span class="meta">${a.within}</span>` : nothing}</li>`)}</ul></div>` : nothing}</div>`;
  }

  /** meanwhile says what somebody else changed. What was typed stays until a reader decides. */
  private meanwhile(form: Form, theirs: Stored): TemplateResult {
    const now = form.read(theirs), changed = mine(form, this.was, now), own = mine(form, this.was, this.is);
    return html`<div class="warn" role="alert" id="meanwhile" tabindex="-1"><p>${word("meanwhile")}</p>
      <ul>${fieldsOf(form).filter((f) => f.name in changed).map((f) => html`<li>${word("field-" + nameOf(f))}: <q><bdi>${
        shown(f, now[f.name])}</bdi></q>${f.name in own ? html` <strong>${word("bothChanged")}</strong>` : nothing}</li>`)}</ul>
      <p class="act"><button type="button" @click=${() => this.settle(form, theirs, own)}>${word("keepMine")}</button>
        <button type="button" class="second" @click=${() => this.settle(form, theirs, {})}>${word("takeTheirs")}</button></p></div>`;
  }

  private settle(form: Form, theirs: Stored, own: Values) {
    this.take(form, theirs, own);
    this.said = word(Object.keys(own).length ? "mineKept" : "theirsTaken");
    focusOn(this, "h2");
  }

  private set(values: Values, field?: Field) {
    this.is = { ...this.is, ...values };
    if (field?.as === "one" && !this.stored) void this.compare(); // a choice is no change of an input
  }

  /** take shows a record as it is stored, with what is not saved yet on top. */
  private take(form: Form, record: Stored, own: Values = {}) {
    this.form = form;
    this.stored = record;
    this.was = form.read(record);
    this.is = { ...this.was, ...own };
    this.theirs = undefined;
    this.faults = [];
    this.alike = [];
    this.trouble = "";
  }

  private enter = (e: CustomEvent<string>) => {
    this.level = e.detail;
    if (this.mayWrite && !this.dirty) void this.open(location.hash.slice(1));
  };

  /** go follows the address, unless that would lose what was typed and somebody minds. */
  private go = async () => {
    const wanted = location.hash.slice(1);
    if (!this.mayWrite || wanted === this.at || !(wanted === "" || this.formFor(wanted))) return;
    if (this.dirty) {
      keepHash("#" + this.at);
      if (!await this.ask(word("unsaved"), word("discard"))) return;
      history.pushState(null, "", "#" + wanted);
    }
    await this.open(wanted);
  };

  private formFor = (what: string) =>
    forms.find((f) => what.startsWith(prefixes[f.type]) || what.split(":")[0] === f.type.toLowerCase());

  private async open(what: string) {
    const form = this.formFor(what);
    this.opened++;
    Object.assign(this, { at: what, form: undefined, stored: undefined, theirs: undefined, faults: [], alike: [], said: "", trouble: "" });
    this.said = form ? word("opening") : "";
    try {
      const [, from] = what.split(":"), known = !!form && what.startsWith(prefixes[form.type]);
      const record = known ? await this.load(form, what) : undefined, start = from && await form?.from?.(this.api, from);
      if (this.at !== what) return; // somebody went on
      if (form && record) this.take(form, record);
      else if (form) this.begin(form, { ...form.start, ...(start || {}) });
      this.said = "";
    } catch (e) {
      if (this.at !== what) return;
      this.said = "";
      if (e instanceof Refusal) this.trouble = word("refused", { why: e.message });
      else this.trouble = word(e instanceof Gone ? "editGone" : "failed");
    }
    focusOn(this, "h2");
  }

  private begin(form: Form, start: Values) {
    this.was = { ...blank(form), ...start };
    this.is = this.was;
    this.fresh = freshId(form);
    this.form = form;
  }

  private async load(form: Form, id: string): Promise<Stored> {
    const { record } = await this.api.ask<{ record: Stored | null }>(
      `query ($id: ID!) { record: node(id: $id) { ... on ${form.type} { ${form.fields} } } }`, { id });
    if (!record) throw new Gone();
    return record;
  }

  /** compare looks for what is stored already and like what is typed. */
  private compare = async () => {
    const { form, is } = this;
    if (!form) return;
    try {
      const alike = await form.alike(this.api, is);
      if (this.form === form) this.alike = alike.filter((a) => a.id !== this.stored?.id);
    } catch { this.alike = []; } // saving tells
  };

  private save = async (e: Event) => {
    e.preventDefault();
    const { form } = this;
    if (!form || this.busy) return;
    this.said = "";
    this.busy = true;
    try {
      await settled(this);
      this.blame(ownFaults(form, this.is, this));
      if (!this.faults.length) await this.store(form);
    } finally { this.busy = false; }
  };

  private async store(form: Form): Promise<void> {
    const { stored, is } = this, input = changes(form, stored ? this.was : blank(form), is);
    if (stored && !Object.keys(input).length) { this.said = word("unchanged"); return; }
    try {
      const record = await this.write(form, stored, input);
      this.take(form, record, mine(form, is, this.is)); // what was typed since
      this.at = record.id;
      keepHash("#" + record.id);
      this.said = word("saved", { name: form.title(this.was) });
    } catch (trouble) {
      if (!stored && trouble instanceof Refusal && trouble.code === "CONFLICT" && trouble.findings[0].field === "input.id") {
        await this.storeAgain(form);
      } else await this.tell(form, trouble, input);
    }
  }

  /** storeAgain goes on where an answer was lost: what was new is stored already, by this very form. */
  private async storeAgain(form: Form) {
    const typed = mine(form, blank(form), this.is);
    try { this.take(form, await this.load(form, this.fresh), typed); } catch { this.trouble = word("notSaved"); return; }
    await this.store(form);
  }

  private async write(form: Form, stored: Stored | undefined, input: Values): Promise<Stored> {
    const { type } = form, verb = stored ? "update" : "create", own = stored ? "$id: ID!, $revision: Int!, " : "";
    const { written } = await this.api.ask<{ written: Record<string, Stored> }>(
      `mutation (${own}$input: ${stored ? "Update" : "Create"}${type}Input!) { written: ${verb}${type}(${
        stored ? "id: $id, revision: $revision, " : ""}input: $input) { ${type.toLowerCase()} { ${form.fields} } } }`,
      stored ? { id: stored.id, revision: stored.revision, input } : { input: { id: this.fresh, ...input } });
    return written[type.toLowerCase()];
  }

  /** tell says why something was not written. */
  private async tell(form: Form, trouble: unknown, input: Values) {
    const finding = trouble instanceof Refusal ? trouble.findings[0] : undefined, { stored } = this;
    const lost = !finding || ["UNAVAILABLE", "INTERNAL"].includes(finding.code);
    if (lost) this.trouble = word("notSaved");
    else if (finding.code === "FORBIDDEN") this.trouble = word("tokenGone");
    else if (finding.code === "NOT_FOUND" && finding.field === "id") this.trouble = word("editGone");
    else if (stored && finding.code === "CONFLICT" && finding.field === "revision") {
      try { this.theirs = await this.load(form, stored.id); } catch { this.trouble = word("notSaved"); }
      focusOn(this, "#meanwhile");
    } else {
      this.blame(apiFaults(form, trouble as Refusal, input));
      if (finding.code === "CONFLICT") void this.compare();
    }
  }

  private blame(faults: Fault[]) {
    this.faults = faults;
    this.trouble = "";
    const first = faults.find((f) => f.at);
    if (first) focusOn(this, "#" + first.at);
  }

  private jump(e: Event, at: string) {
    e.preventDefault();
    focusOn(this, "#" + at);
  }

  private erase = async () => {
    const { form, stored } = this;
    if (!form || !stored || !await this.ask(word("delete" + form.type, { name: form.title(this.was) }), word("delete"))) return;
    try {
      await this.api.ask(`mutation ($id: ID!, $revision: Int!) { delete${form.type}(id: $id, revision: $revision) { id } }`,
        { id: stored.id, revision: stored.revision });
      const name = form.title(this.was);
      keepHash("");
      await this.open("");
      this.said = word("deleted", { name });
    } catch (trouble) { await this.tell(form, trouble, {}); }
  };

  private async ask(text: string, yes: string): Promise<boolean> {
    this.question = { text, yes };
    await this.updateComplete;
    this.querySelector("dialog")!.showModal();
    return new Promise((answer) => { this.answer = answer; });
  }
}

customElements.define("coordinator-access", AccessField);
customElements.define("coordinator-suggest", SuggestField);
customElements.define("coordinator-bodies", BodiesField);
customElements.define("coordinator-edit", CoordinatorEdit);
