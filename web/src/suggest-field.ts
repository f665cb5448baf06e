import { LitElement, html, nothing } from "lit";
import { sheet } from "./style";

export interface Suggestion { name: string; within?: string }

/** A field with suggestions, for a town, say: the combobox pattern of ARIA 1.2. */
export class SuggestField<T extends Suggestion> extends LitElement {
  static properties = { label: {}, hint: {}, text: {}, fault: {}, found: { state: true }, at: { state: true } };
  static styles = sheet;
  label = ""; hint = ""; text = "";
  fault = ""; // what is wrong with what stands in it
  find!: (text: string) => Promise<T[]>;
  private found: T[] = [];
  private at = -1;
  private asked = 0;

  focus() { this.renderRoot.querySelector("input")?.focus(); }

  render() {
    const open = this.found.length > 0;
    return html`<label for="field">${this.label}</label>
      <input id="field" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${open} aria-controls="found"
        aria-activedescendant=${this.at >= 0 ? `found-${this.at}` : nothing} placeholder=${this.hint}
        aria-invalid=${this.fault ? "true" : nothing} aria-describedby=${this.fault ? "fault" : nothing} .value=${this.text}
        @input=${this.typed} @keydown=${this.pressed} @blur=${() => setTimeout(() => this.shut(), 200)}>
      ${this.fault ? html`<p class="wrong" id="fault">${this.fault}</p>` : nothing}
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!open}>
        ${this.found.map((one, i) => html`<li id="found-${i}" role="option" aria-selected=${i === this.at}
          @mousedown=${(e: Event) => { e.preventDefault(); this.choose(one); }}>
          <bdi>${one.name}</bdi>${one.within ? html` <span class="meta"><bdi>${one.within}</bdi></span>` : nothing}</li>`)}
      </ul>`;
  }

  private async typed(e: Event) {
    this.text = (e.target as HTMLInputElement).value;
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

  private choose(one: T) {
    this.text = one.name;
    this.shut();
    this.tell(one);
  }

  private shut() { this.found = []; this.at = -1; this.asked++; }

  private tell(one: T | undefined) { this.dispatchEvent(new CustomEvent("chosen", { detail: one })); }
}
