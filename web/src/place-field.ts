import { LitElement, html, nothing } from "lit";
import type { Service, Town } from "./service";
import { sheet } from "./style";

/** A field for a town or postcode with suggestions: the combobox pattern of ARIA 1.2. */
export class PlaceField extends LitElement {
  static properties = { label: {}, hint: {}, text: {}, towns: { state: true }, at: { state: true } };
  static styles = sheet;
  label = ""; hint = ""; text = "";
  service!: Service;
  private towns: Town[] = [];
  private at = -1;
  private asked = 0;

  render() {
    const open = this.towns.length > 0;
    return html`<label for="place">${this.label}</label>
      <input id="place" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${open} aria-controls="towns"
        aria-activedescendant=${this.at >= 0 ? `town-${this.at}` : nothing} placeholder=${this.hint} .value=${this.text}
        @input=${this.typed} @keydown=${this.pressed} @blur=${() => setTimeout(() => this.shut(), 200)}>
      <ul id="towns" role="listbox" aria-label=${this.label} ?hidden=${!open}>
        ${this.towns.map((town, i) => html`<li id="town-${i}" role="option" aria-selected=${i === this.at}
          @mousedown=${(e: Event) => { e.preventDefault(); this.choose(town); }}>
          <bdi>${town.name}</bdi>${town.within ? html` <span class="meta"><bdi>${town.within}</bdi></span>` : nothing}</li>`)}
      </ul>`;
  }

  private async typed(e: Event) {
    this.text = (e.target as HTMLInputElement).value;
    const asked = ++this.asked;
    if (this.text.trim() === "") { this.shut(); this.tell(undefined); return; }
    try {
      const towns = await this.service.get<Town[]>("geo/places.json", { search: this.text });
      if (asked === this.asked) { this.towns = towns; this.at = -1; }
    } catch { this.shut(); }
  }

  private pressed(e: KeyboardEvent) {
    const count = this.towns.length;
    if (e.key === "Escape") this.shut();
    else if (e.key === "ArrowDown" && count) this.at = (this.at + 1) % count;
    else if (e.key === "ArrowUp" && count) this.at = (this.at - 1 + count) % count;
    else if (e.key === "Enter" && count) this.choose(this.towns[Math.max(this.at, 0)]);
    else return;
    e.preventDefault();
  }

  private choose(town: Town) {
    this.text = town.name;
    this.shut();
    this.tell(town);
  }

  private shut() { this.towns = []; this.at = -1; this.asked++; }

  private tell(town: Town | undefined) { this.dispatchEvent(new CustomEvent("chosen", { detail: town })); }
}
