import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { AccessField } from "./access";
import { Api, told } from "./api";
import { actorsOf, initiativesOf, namedBy, townOf, townsOf } from "./finders";
import type { FoundActor, FoundInitiative } from "./finders";
import { foreign, keepHash } from "./hash";
import type { Actor, Answer, Question } from "./match-answer";
import { answerTo, groupWithout } from "./match-ask";
import { cardsOf, list, opensDoors } from "./match-candidates";
import type { Cards } from "./match-candidates";
import { mark, questionOf, readMatch, writeMatch } from "./match-choice";
import { fill, groups, missingOf, picked, rest } from "./match-form";
import type { Chosen } from "./match-form";
import { group } from "./match-group";
import { examples, gaps, leftOut, soughtFor } from "./match-results";
import { Taking } from "./match-taking";
import { missing, word } from "./page";
import { Service } from "./service";
import type { Town } from "./service";
import { SuggestField } from "./suggest-field";
import type { Suggestion } from "./suggest-field";

/** <coordinator-match>: describe an initiative, get who could take part, and put them into its bodies. */
export class CoordinatorMatch extends LitElement {
  static properties = {
    chosen: { state: true }, answer: { state: true }, busy: { state: true }, trouble: { state: true }, level: { state: true },
    sought: { state: true }, whole: { state: true }, dropped: { state: true }, groupTrouble: { state: true },
  };
  private chosen: Chosen = {};
  private linked: Chosen = {}; // what the address named
  private answer?: Answer;
  private sought: Chosen = {}; // what the answer is about
  private question?: Question; // and what was asked
  private whole = new Set<string>(); // lists that are shown to their end
  private dropped: string[] = []; // rules that the group need not keep
  private groupTrouble = "";
  private busy = false;
  private trouble = "";
  private level = "anonymous";
  private asking = 0;
  private readonly api = new Api();
  private readonly findActors = actorsOf(this.api);
  private readonly findInitiatives = initiativesOf(this.api);
  private readonly service = new Service();
  private readonly findTowns = townsOf(this.service);

  protected createRenderRoot() { return this; }

  private readonly taking = new Taking(this, this.api, this.findInitiatives);

  private ticked = (name: string) => [...this.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map((box) => box.value);

  render() {
    return html`<coordinator-access .api=${this.api}
        @entered=${this.entered}></coordinator-access>
      <div class="split">
        <form class="choose" novalidate @submit=${this.submitted} @change=${() => this.requestUpdate()}>
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
      .text=${this.linked[name]?.name ?? ""}
      @input=${() => this.chosen[name] && set(undefined)} @chosen=${(e: CustomEvent) => set(e.detail)}></coordinator-suggest>`;
  }

  private status(): string {
    if (this.busy) return word("asking");
    return this.answer ? word("found", { n: this.answer.match.candidates.length }) : "";
  }

  private found(a: Answer): TemplateResult {
    const { match } = a, led = !!(this.sought.coordinator || this.sought.initiative?.led);
    const doors = match.candidates.filter(opensDoors), others = match.candidates.filter((c) => !opensDoors(c));
    const cards = cardsOf(match.candidates, led, this.mayWrite ? (actor: Actor) => this.taking.actions(actor) : () => nothing);
    const parts = [["gaps", match.uncovered.length], ["candidates", 1], ["doors", doors.length], ["group", 1],
      ["examples", a.similarInitiatives.length]].filter(([, there]) => there).map(([id]) => String(id));
    return html`<h2 id="answer" tabindex="-1">${word("answer")}</h2>${soughtFor(this.sought)}
      <nav class="jump" aria-label=${word("answer")}><ul>${parts.map((id) => html`<li>
        <a href="#${id}" @click=${this.jump}>${word(id)}</a></li>`)}
      </ul></nav>
      ${match.uncovered.length ? html`<h2 id="gaps" tabindex="-1">${word("gaps")}</h2>
        <p class="meta">${word("gapsAbout")}</p>${gaps(match.uncovered)}` : nothing}
      <h2 id="candidates" tabindex="-1">${word("candidates")}</h2>
      ${this.mayWrite ? this.taking.box(this.question?.draft) : nothing}
      ${cards.unconfirmed ? html`<ul class="warnings"><li>${word("allUnconfirmed")}</li></ul>` : nothing}
      ${others.length ? this.list("candidates", others, cards) : html`<p>${word("nobody")}</p>`}
      ${doors.length ? html`<details class="doors" id="doors"><summary><h2>${word("doors")} (${doors.length})</h2></summary>
        <p class="meta">${word("doorsNote")}</p>${this.list("doors", doors, cards)}</details>` : nothing}
      ${match.rejectedCount ? leftOut(a) : nothing}
      <h2 id="group" tabindex="-1">${word("group")}</h2><p class="meta">${word("groupNote")}</p>
      <p class="wrong" role="alert">${this.groupTrouble}</p>${group(a.coalition, this.dropped, this.drop)}
      ${a.similarInitiatives.length ? html`<h2 id="examples" tabindex="-1">${word("examples")}</h2>${examples(a.similarInitiatives)}`
        : nothing}`;
  }

  private list(name: string, found: Answer["match"]["candidates"], cards: Cards): TemplateResult {
    return list(found, cards, this.whole.has(name), (e) => {
      const cards = (e.target as Element).closest("p")!.previousElementSibling!, next = cards.children.length;
      this.whole = new Set(this.whole).add(name);
      void this.updateComplete.then(() => cards.children[next].querySelector("a")?.focus());
    });
  }

  /** jump leads to a part of the answer, opens it, and leaves the address to what was asked. */
  private jump = (e: Event) => {
    e.preventDefault();
    const to = this.querySelector<HTMLElement>((e.currentTarget as HTMLAnchorElement).hash);
    if (to instanceof HTMLDetailsElement) to.open = true;
    (to?.querySelector<HTMLElement>("summary") ?? to)?.focus();
  };

  private get mayWrite() { return this.level === "coordinator" || this.level === "admin"; }

  /** drop asks for the group again, without a rule. */
  private drop = async (rule: string) => {
    const { question, answer } = this, dropped = [...this.dropped, rule];
    if (!question || !answer) return;
    this.groupTrouble = "";
    try {
      const coalition = await groupWithout(this.api, question, dropped);
      if (this.answer !== answer) return;
      this.dropped = dropped;
      this.answer = { ...answer, coalition };
      await this.updateComplete;
      this.querySelector<HTMLElement>("#group")?.focus();
    } catch (e) { this.groupTrouble = told(e); }
  };

  /** unsettled gives the first field with a text that is nothing one can choose. */
  private async unsettled(form: HTMLFormElement) {
    const fields = [...form.querySelectorAll<SuggestField<Suggestion>>("coordinator-suggest")].filter((f) => !f.closest("[hidden]"));
    const settled = await Promise.all(fields.map((field) => field.settled()));
    return fields.find((_, i) => !settled[i]);
  }

  private submitted = (e: SubmitEvent) => {
    e.preventDefault();
    void this.ask().then((next) => next && this.querySelector<HTMLElement>(next)?.focus());
  };

  private get form() { return this.querySelector<HTMLFormElement>("form.choose")!; }

  /** restore asks again what the address says was asked. */
  private restore = async () => {
    const choice = readMatch(location.hash);
    if (!questionOf(choice)) return;
    fill(this.form, choice);
    this.requestUpdate();
    await this.updateComplete;
    fill(this.form, choice); // what stands only at boxes that are ticked
    try {
      const [{ actor: coordinator, initiative }, place] = await Promise.all([
        namedBy(this.api, { actor: choice.coordinator, initiative: choice.initiative }),
        choice.place ? townOf(this.service, choice.place) : undefined,
      ]);
      this.chosen = this.linked = { coordinator, initiative, place };
    } catch (e) {
      this.trouble = told(e);
      return;
    }
    await this.ask();
  };

  private relinked = () => { if (!foreign(location.hash, mark)) void this.restore(); };

  protected firstUpdated() {
    addEventListener("hashchange", this.relinked);
    void this.restore();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.relinked);
  }

  /** With a token more may be known of what was linked. */
  private entered = (e: CustomEvent<string>) => {
    this.level = e.detail;
    if (!this.answer) void this.restore();
  };

  /** ask tells where the reader goes on. */
  private async ask(): Promise<string | undefined> {
    const asking = ++this.asking, lost = await this.unsettled(this.form);
    if (asking !== this.asking) return undefined;
    if (lost) { lost.focus(); return undefined; }
    const choice = picked(this.form, this.chosen), question = questionOf(choice), sought = this.chosen;
    if (!question) {
      this.trouble = word("needOne");
      return ".pick summary";
    }
    keepHash(writeMatch(choice));
    this.trouble = "";
    this.busy = true;
    try {
      const answer = await answerTo(this.api, question);
      if (asking !== this.asking) return undefined;
      this.answer = answer;
      this.sought = sought;
      this.question = question;
      this.whole = new Set();
      this.dropped = [];
      this.groupTrouble = "";
      this.taking.aim(sought.initiative);
      await this.updateComplete;
      return "#answer";
    } catch (e) {
      if (asking === this.asking) this.trouble = told(e);
    } finally {
      if (asking === this.asking) this.busy = false;
    }
    return undefined;
  }
}

customElements.define("coordinator-access", AccessField);
customElements.define("coordinator-suggest", SuggestField);
customElements.define("coordinator-match", CoordinatorMatch);
