import { LitElement, html, nothing } from "lit";
import type { Api } from "./api";
import { Refusal } from "./api";
import { word } from "./page";

/** Where a coordinator gives the token. It tells the page whose answers it gets from then on. */
export class AccessField extends LitElement {
  static properties = { needed: {}, level: { state: true }, trouble: { state: true } };
  api!: Api;
  needed = false; // whether the page does nothing without
  private level = "anonymous";
  private trouble = "";

  protected createRenderRoot() { return this; }

  render() {
    return html`<details class="access" ?open=${this.needed}>
      <summary>${word("access")}: <strong>${word("role-" + this.level)}</strong></summary>
      <form @submit=${this.enter}>
        <p class="meta" id="access-hint">${word("tokenHint")}</p>
        <label for="token">${word("token")}</label>
        <div class="act"><input id="token" type="password" autocomplete="off" spellcheck="false" maxlength="200"
          aria-describedby="access-hint access-trouble"
          aria-invalid=${this.trouble ? "true" : nothing}>
        <button type="submit">${word("tokenUse")}</button></div>
        <p class="wrong" id="access-trouble" role="alert">${this.trouble}</p>
      </form></details>`;
  }

  private enter = async (e: SubmitEvent) => {
    e.preventDefault();
    const field = this.querySelector<HTMLInputElement>("#token")!;
    const before = this.api.token;
    this.api.token = field.value.trim();
    try {
      const { viewer } = await this.api.ask<{ viewer: { role: string } }>("{ viewer { role } }");
      this.level = viewer.role;
      this.trouble = "";
      field.value = "";
      this.dispatchEvent(new CustomEvent("entered", { detail: viewer.role }));
    } catch (trouble) {
      this.api.token = before;
      this.trouble = word(trouble instanceof Refusal ? "tokenWrong" : "failed");
    }
  };
}
