import { LitElement, html } from "lit";
import { locale, page, word } from "./page";

const first = 2010, monthsAYear = 12; // networks of the directory hardly go back further; the date field does

/** A day, by date or by a slider of months that ends today. */
export class Days extends LitElement {
  static properties = { day: {} };
  day = page.today;

  protected createRenderRoot() { return this; }

  private get last() { return this.months(page.today); }

  private months(day: string) { return (Number(day.slice(0, 4)) - first) * monthsAYear + Number(day.slice(5, 7)) - 1; }

  render() {
    const month = new Date(this.day + "T12:00").toLocaleDateString(locale, { month: "long", year: "numeric" });
    return html`<p><label for="as-of">${word("asOf")}</label>
      <input id="as-of" type="date" .value=${this.day} @change=${this.dated}></p>
      <p><label for="months" class="hidden">${word("asOfSlider")}</label>
        <input id="months" type="range" min="0" max=${this.last} aria-valuetext=${month}
        .value=${String(Math.max(0, Math.min(this.months(this.day), this.last)))} @change=${this.slid}>
        <span class="ends meta"><span>${first}</span><span>${word("today")}</span></span></p>`;
  }

  private dated = (e: Event) => this.choose((e.target as HTMLInputElement).value || page.today);

  private slid = (e: Event) => {
    const n = Number((e.target as HTMLInputElement).value);
    const month = `${first + Math.floor(n / monthsAYear)}-${String((n % monthsAYear) + 1).padStart(2, "0")}-01`;
    this.choose(n >= this.last ? page.today : month);
  };

  private choose(day: string) {
    this.day = day;
    this.dispatchEvent(new CustomEvent("chosen", { detail: day }));
  }
}
