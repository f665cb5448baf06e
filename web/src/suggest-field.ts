import { LitElement, html, nothing } from "lit";
import { sheet } from "./style";

export interface Suggestion { name: string; within?: string }

/** What to say of a text that is no name, one of several, or cannot be looked up. */
export interface Missing { none: string; several: string; failed: string }

const folded = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLocaleLowerCase();

/** nearestName orders what was found for a text: its very name, names that begin with it, then those that say least beside it. */
export function nearestName<T extends Suggestion>(text: string, found: T[]): T[] {
  const asked = folded(text);
  const rank = (name: string) => (name === asked ? 0 : name.startsWith(asked) ? 1 : 2);
  return found.map((one) => ({ one, name: folded(one.name) }))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.length - b.name.length).map(({ one }) => one);
}

/** A field with suggestions, for a town, say: the combobox pattern of ARIA 1.2. A text that is exactly one name counts as chosen. */
export class SuggestField<T extends Suggestion> extends LitElement {
  static properties = {
    label: {}, hint: {}, text: {}, fault: {}, missing: { attribute: false }, lost: { state: true }, found: { state: true },
    at: { state: true },
  };
  static styles = sheet;
  label = ""; hint = ""; text = "";
  fault = ""; // what the page finds wrong with what stands in it
  missing?: Missing; // without it, any text may stand
  find!: (text: string) => Promise<T[]>;
  private found: T[] = [];
  private at = -1;
  private asked = 0;
  private loose = ""; // what was typed and not chosen
  private lost = ""; // what is wrong with that

  focus() { this.renderRoot.querySelector("input")?.focus(); }

  willUpdate() {
    if (this.loose !== this.text) { this.loose = ""; this.lost = ""; } // the page put something else in
  }

  render() {
    const open = this.found.length > 0, fault = this.fault || this.lost;
    return html`<label for="field">${this.label}</label>
      <input id="field" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${open} aria-controls="found"
        aria-activedescendant=${this.at >= 0 ? `found-${this.at}` : nothing} placeholder=${this.hint}
        aria-invalid=${fault ? "true" : nothing} aria-describedby=${fault ? "fault" : nothing} .value=${this.text}
        @input=${this.typed} @keydown=${this.pressed} @blur=${this.left}>
      ${fault ? html`<p class="wrong" id="fault" role="alert">${fault}</p>` : nothing}
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!open}>
        ${this.found.map((one, i) => html`<li id="found-${i}" role="option" aria-selected=${i === this.at}
          @mousedown=${(e: Event) => { e.preventDefault(); this.choose(one); }}>
          <bdi>${one.name}</bdi>${one.within ? html` <span class="meta"><bdi>${one.within}</bdi></span>` : nothing}</li>`)}
      </ul>`;
  }

  /** settled tells whether nothing stands in the field, or something chosen. */
  async settled(): Promise<boolean> {
    const text = this.loose;
    if (!text.trim()) return true;
    let found: T[] | undefined;
    try { found = await this.find(text); } catch { /* said below */ }
    if (this.loose !== text) return this.settled();
    const same = found?.filter((one) => folded(one.name) === folded(text)) ?? [];
    if (same.length === 1) this.choose(same[0]);
    else if (this.missing) this.lost = !found ? this.missing.failed : found.length ? this.missing.several : this.missing.none;
    return same.length === 1 || !this.missing;
  }

  private async typed(e: Event) {
    this.text = this.loose = (e.target as HTMLInputElement).value;
    this.lost = "";
    const asked = ++this.asked;
    if (this.text.trim() === "") { this.shut(); this.tell(undefined); return; }
    try {
      const found = await this.find(this.text);
      if (asked === this.asked) { this.found = found; this.at = -1; }
    } catch { this.shut(); }
  }

  private pressed(e: KeyboardEvent) {
    const count = this.found.length;
    if (e.key === "Escape") this.shut();
    else if (e.key === "ArrowDown" && count) this.at = (this.at + 1) % count;
    else if (e.key === "ArrowUp" && count) this.at = (this.at - 1 + count) % count;
    else if (e.key === "Enter" && count) this.choose(this.found[Math.max(this.at, 0)]);
    else return;
    e.preventDefault();
  }

  private left() {
    void this.settled();
    setTimeout(() => { if (!this.matches(":focus-within")) this.shut(); }, 200);
  }

  private choose(one: T) {
    this.text = one.name;
    this.loose = this.lost = "";
    this.shut();
    this.tell(one);
  }

  private shut() { this.found = []; this.at = -1; this.asked++; }

  private tell(one: T | undefined) { this.dispatchEvent(new CustomEvent("chosen", { detail: one })); }
}
