import { html, nothing } from "lit";
import type { LitElement, TemplateResult } from "lit";
import { told } from "./api";
import type { Api } from "./api";
import type { FoundInitiative } from "./finders";
import { createInitiative, leave, noteRequest, takePart, takingPart } from "./match-answer";
import type { Actor, Draft } from "./match-answer";
import { link, missing, value, word } from "./page";

interface Done { text: string; participation?: { id: string; revision: number } }

/** Taking puts actors into an initiative or one of its bodies, and takes that back; it makes the initiative where it is new. */
export class Taking {
  private target?: FoundInitiative;
  private body = "";
  private title = "";
  private untitled = false; // whether somebody wanted to save without a title
  private done = new Map<string, Done>(); // by actor
  private said: unknown = "";

  constructor(private readonly host: LitElement, private readonly api: Api, private readonly find: unknown) {}

  aim(target = this.target) {
    if (target?.id !== this.target?.id) this.body = "";
    this.target = target;
    this.done = new Map();
    this.said = "";
    this.host.requestUpdate();
  }

  /** box offers where to put actors: a stored initiative, or what was described as a new one. */
  box(draft?: Draft): TemplateResult {
    const { target } = this;
    return html`<div class="into"><coordinator-suggest id="target" .find=${this.find} .label=${word("into")} .hint=${word("intoHint")}
        .missing=${missing("initiative")} .text=${target?.name ?? ""}
        @chosen=${(e: CustomEvent<FoundInitiative | undefined>) => { this.target = undefined; this.aim(e.detail); }}></coordinator-suggest>
      ${target ? this.bodies(target) : draft ? this.anew(draft) : nothing}
      ${target ? nothing : html`<p class="meta">${word("intoNote")}</p>`}
      <p role="status">${this.said}</p></div>`;
  }

  private bodies(target: FoundInitiative): TemplateResult {
    return html`<p><label for="body">${word("body")}</label><select id="body" @change=${this.sit}>
      <option value="">${word("wholeInitiative")}</option>
      ${target.bodies.map((b) => html`<option value=${b.id} .selected=${b.id === this.body}>${b.name}</option>`)}</select></p>`;
  }

  private sit = (e: Event) => {
    this.body = (e.target as HTMLSelectElement).value;
    this.host.requestUpdate();
  };

  private anew(draft: Draft): TemplateResult {
    return html`<form novalidate @submit=${(e: Event) => { e.preventDefault(); void this.create(draft); }}>
      <p><label for="new-title">${word("newTitle")}</label><input id="new-title" maxlength="500" autocomplete="off" .value=${this.title}
        aria-invalid=${this.untitled ? "true" : nothing} aria-describedby="new-wrong new-note" @input=${this.name}></p>
      <p class="wrong" id="new-wrong" role="alert">${this.untitled ? word("needTitle") : ""}</p>
      <p class="meta" id="new-note">${word("newNote")}</p>
      <p class="act"><button type="submit">${word("saveNew")}</button></p></form>`;
  }

  private name = (e: Event) => {
    this.title = (e.target as HTMLInputElement).value;
    this.untitled = false;
    this.host.requestUpdate();
  };

  private async create(draft: Draft) {
    const title = this.title.trim();
    this.untitled = !title;
    if (!title) {
      this.host.requestUpdate();
      this.host.querySelector<HTMLElement>("#new-title")?.focus();
      return;
    }
    const { places, topics, targetGroups, roles } = draft, languages = draft.languages.map((code) => ({ code }));
    try {
      type Made = { createInitiative: { initiative: { id: string } } };
      const { createInitiative: { initiative } } = await this.api.ask<Made>(createInitiative, {
        input: { title, places, topics, targetGroups, roles, languages, visibility: "INTERNAL" },
      });
      this.aim({ id: initiative.id, name: title, led: false, bodies: [] });
      this.title = "";
      this.said = html`${word("savedNew", { title })} <a href="${link("edit")}#${initiative.id}">${word("editNew")}</a>`;
    } catch (e) { this.said = told(e); }
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.querySelector<HTMLElement>("#body, #new-title")?.focus();
  }

  /** actions are what can be done with an actor. */
  actions(actor: Actor): unknown {
    if (!this.target) return nothing;
    const done = this.done.get(actor.id), of = html`<span class="hidden">: ${actor.name}</span>`;
    return html`<p class="act" data-actor=${actor.id}>${done ? html`<strong class="done" tabindex="-1">✓ ${done.text}</strong>
      ${done.participation ? html`<button type="button" class="second" @click=${() => this.undo(actor, done.participation!)}>${
        word("undo")}${of}</button>` : nothing}` : html`
      <button type="button" @click=${() => this.put(actor)}>${this.words("put")}${of}</button>
      <button type="button" class="second" @click=${() => this.note(actor)}>${word("note")}${of}</button>`}</p>`;
  }

  /** words names initiative and body. */
  private words(key: string): string {
    const body = this.target?.bodies.find((b) => b.id === this.body), initiative = this.target?.name ?? "";
    return body ? word(key + "Body", { initiative, kind: value(body.kind), body: body.name }) : word(key, { initiative });
  }

  private put(actor: Actor) {
    const initiative = this.target!.id, body = this.body || undefined;
    return this.act(actor, async () => {
      type There = { initiative: { participations: { actor: { id: string }; body: { id: string } | null }[] } | null };
      const there = await this.api.ask<There>(takingPart, { initiative });
      const sits = there.initiative?.participations.some((p) => p.actor.id === actor.id && p.body?.id === body);
      if (sits) return { text: this.words("already") };
      type Made = { createParticipation: { participation: { id: string; revision: number } } };
      const text = this.words("putIn"), made = await this.api.ask<Made>(takePart, { initiative, actor: actor.id, body });
      return { text, participation: made.createParticipation.participation };
    });
  }

  private note(actor: Actor) {
    return this.act(actor, async () => {
      await this.api.ask(noteRequest, { initiative: this.target?.id, actor: actor.id });
      return { text: word("noted", { into: this.target?.name ?? "" }) };
    });
  }

  private undo(actor: Actor, { id, revision }: NonNullable<Done["participation"]>) {
    return this.act(actor, async () => {
      await this.api.ask(leave, { id, revision });
      return undefined;
    });
  }

  /** act does something with an actor, says what came of it, and keeps the focus at the actor. */
  private async act(actor: Actor, what: () => Promise<Done | undefined>) {
    try {
      const done = await what();
      if (done) this.done.set(actor.id, done);
      else this.done.delete(actor.id);
      this.said = `${actor.name}: ${done?.text ?? word("undone")}`;
    } catch (e) { this.said = `${actor.name}: ${told(e)}`; }
    this.host.requestUpdate();
    await this.host.updateComplete;
    const line = this.host.querySelector(`[data-actor="${actor.id}"]`);
    (line?.querySelector<HTMLElement>("button") ?? line?.querySelector<HTMLElement>(".done"))?.focus();
  }
}
