import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { AccessField } from "./access";
import { Api, Refusal } from "./api";
import { actorsOf, initiativesOf, townsOf } from "./finders";
import type { FoundActor, FoundInitiative } from "./finders";
import { noteRequest, question, takePart } from "./match-answer";
import type { Actor, Answer } from "./match-answer";
import { asked, bodies, groups, missingOf, rest } from "./match-form";
import type { Chosen } from "./match-form";
import { candidates, examples, gaps, group, leftOut, soughtFor } from "./match-results";
import { missing, word } from "./page";
import { Service } from "./service";
import type { Town } from "./service";
import { SuggestField } from "./suggest-field";
import type { Suggestion } from "./suggest-field";

/** <coordinator-match>: describe an initiative, get who could take part, and put them into its bodies. */
export class CoordinatorMatch extends LitElement {
  static properties = {
    chosen: { state: true }, target: { state: true }, answer: { state: true }, busy: { state: true }, trouble: { state: true },
    level: { state: true }, done: { state: true }, said: { state: true }, sought: { state: true },
  };
  private chosen: Chosen = {};
  private target?: FoundInitiative; // into which actors are put
  private answer?: Answer;
  private sought: Chosen = {}; // what the answer is about
  private busy = false;
  private trouble = "";
  private level = "anonymous";
  private done = new Map<string, string>(); // by actor: what was done, in words
  private said = "";
  private asking = 0;
  private readonly api = new Api();
  private readonly findActors = actorsOf(this.api);
  private readonly findInitiatives = initiativesOf(this.api);
  private readonly findTowns = townsOf(new Service());

  protected createRenderRoot() { return this; }

  private ticked = (name: string) => this.querySelectorAll(`[name=${name}]:checked`).length;

  render() {
    return html`<coordinator-access .api=${this.api}
        @entered=${(e: CustomEvent<string>) => { this.level = e.detail; }}></coordinator-access>
      <div class="split">
        <form class="choose" novalidate @submit=${this.ask} @change=${() => this.requestUpdate()}>
          <h2>${word("describe")}</h2>
          ${this.field("initiative", this.findInitiatives)}
          ${this.chosen.initiative ? html`<p class="meta">${word("storedNote")}</p>` : nothing}
          <div ?hidden=${!!this.chosen.initiative}>
            ${this.field("place", this.findTowns)}
            ${groups(this.ticked)}
            ${this.field("coordinator", this.findActors)}
          </div>
          ${rest(this.trouble)}
        </form>
        <section aria-label=${word("answer")} aria-busy=${this.busy}>
          <p class="count" role="status">${this.status()}</p>
          ${this.answer ? this.found(this.answer) : nothing}
        </section>
      </div>`;
  }

  private field(name: keyof Chosen, find: unknown): TemplateResult {
    const set = (one: Town | FoundActor | FoundInitiative | undefined) => { this.chosen = { ...this.chosen, [name]: one }; };
    return html`<coordinator-suggest .find=${find} .label=${word(name)} .hint=${word(name + "Hint")} .missing=${missing(missingOf[name])}
      @input=${() => this.chosen[name] && set(undefined)} @chosen=${(e: CustomEvent) => set(e.detail)}></coordinator-suggest>`;
  }

  private status(): string {
    if (this.busy) return word("asking");
    return this.answer ? word("found", { n: this.answer.match.candidates.length }) : "";
  }

  private found(a: Answer): TemplateResult {
    const { match } = a;
    const led = !!(this.sought.coordinator || this.sought.initiative?.led);
    return html`${soughtFor(this.sought)}
      <nav class="jump" aria-label=${word("answer")}><ul>
        ${[["candidates", true], ["group", true], ["gaps", match.uncovered.length > 0], ["examples", a.similarInitiatives.length > 0]]
          .filter(([, there]) => there).map(([id]) => html`<li><a href="#${id}">${word(String(id))}</a></li>`)}</ul></nav>
      <h2 id="candidates" tabindex="-1">${word("candidates")}</h2>
      ${this.mayWrite ? this.into() : nothing}
      ${match.candidates.length ? candidates(match.candidates, led, this.actions) : html`<p>${word("nobody")}</p>`}
      ${match.rejectedCount ? leftOut(a) : nothing}
      <h2 id="group" tabindex="-1">${word("group")}</h2><p class="meta">${word("groupNote")}</p>${group(a.coalition)}
      ${match.uncovered.length ? html`<h2 id="gaps" tabindex="-1">${word("gaps")}</h2>${gaps(match.uncovered)}` : nothing}
      ${a.similarInitiatives.length ? html`<h2 id="examples" tabindex="-1">${word("examples")}</h2>${examples(a.similarInitiatives)}`
        : nothing}`;
  }

  private get mayWrite() { return this.level === "coordinator" || this.level === "admin"; }

  private into(): TemplateResult {
    return html`<div class="into"><coordinator-suggest id="target" .find=${this.findInitiatives} .label=${word("into")}
        .hint=${word("initiativeHint")} .text=${this.target?.name ?? ""} @chosen=${this.aim}></coordinator-suggest>
      ${bodies(this.target)}${this.target ? nothing : html`<p class="meta">${word("intoNote")}</p>`}
      <p role="status">${this.said}</p></div>`;
  }

  private aim = (e: CustomEvent<FoundInitiative | undefined>) => {
    this.target = e.detail;
    this.done = new Map();
  };

  private actions = (actor: Actor): unknown => {
    if (!this.mayWrite || !this.target) return nothing;
    const done = this.done.get(actor.id), of = html`<span class="hidden">: ${actor.name}</span>`;
    return html`<p class="act">${done ? html`<strong class="done">✓ ${done}</strong>` : html`
      <button type="button" @click=${() => this.write(actor, takePart, "putIn")}>${word("put")}${of}</button>
      <button type="button" class="second" @click=${() => this.write(actor, noteRequest, "noted")}>${word("note")}${of}</button>`}</p>`;
  };

  private async write(actor: Actor, mutation: string, done: string) {
    const body = this.querySelector<HTMLSelectElement>("#body")?.value || undefined;
    const into = (body && this.target?.bodies.find((b) => b.id === body)?.name) || this.target?.name || "";
    try {
      await this.api.ask(mutation, { initiative: this.target?.id, actor: actor.id, ...(mutation === takePart ? { body } : {}) });
      this.done = new Map(this.done).set(actor.id, word(done, { into }));
      this.said = `${actor.name}: ${word(done, { into })}`;
    } catch (e) { this.said = `${actor.name}: ${trouble(e)}`; }
  }

  /** unsettled gives the first field with a text that is nothing one can choose. */
  private async unsettled(form: HTMLFormElement) {
    const fields = [...form.querySelectorAll<SuggestField<Suggestion>>("coordinator-suggest")].filter((field) => !field.closest("[hidden]"));
    const settled = await Promise.all(fields.map((field) => field.settled()));
    return fields.find((_, i) => !settled[i]);
  }

  private ask = async (e: SubmitEvent) => {
    e.preventDefault();
    const form = e.target as HTMLFormElement, asking = ++this.asking, lost = await this.unsettled(form);
    if (asking !== this.asking) return;
    if (lost) {
      lost.focus();
      return;
    }
    const variables = asked(form, this.chosen), sought = this.chosen;
    if (!variables) {
      this.trouble = word("needOne");
      this.querySelector<HTMLElement>(".pick summary")?.focus();
      return;
    }
    this.trouble = "";
    this.busy = true;
    try {
      const answer = await this.api.ask<Answer>(question, variables);
      if (asking !== this.asking) return;
      this.answer = answer;
      this.sought = sought;
      this.target = this.chosen.initiative ?? this.target;
      this.done = new Map();
      this.said = "";
      await this.updateComplete;
      this.querySelector<HTMLElement>("#candidates")?.focus();
    } catch (e) {
      if (asking === this.asking) this.trouble = trouble(e);
    } finally {
      if (asking === this.asking) this.busy = false;
    }
  };
}

const trouble = (e: unknown): string => (e instanceof Refusal ? word("refused", { why: e.message }) : word("failed"));

customElements.define("coordinator-access", AccessField);
customElements.define("coordinator-suggest", SuggestField);
customElements.define("coordinator-match", CoordinatorMatch);
