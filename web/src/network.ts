import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { AccessField } from "./access";
import { Api, Refusal } from "./api";
import { actorsOf, townOf, townsOf } from "./finders";
import type { FoundActor } from "./finders";
import { foreign, keepHash } from "./hash";
import { files, load } from "./network-answer";
import type { Network, Node } from "./network-answer";
import { depths, mark, measureOf, measures, readWish, writeWish } from "./network-choice";
import type { Wish } from "./network-choice";
import { Picture } from "./network-picture";
import { groupsOf, legend, table, ways } from "./network-table";
import { Days } from "./days";
import { link, locale, missing, page, value, word } from "./page";
import type { Option } from "./page";
import { Service } from "./service";
import type { Town } from "./service";
import { SuggestField } from "./suggest-field";

const moves = [
  ["zoomIn", "+"], ["zoomOut", "−"], ["zoomAll", "⤢"],
  ["panLeft", "←"], ["panRight", "→"], ["panUp", "↑"], ["panDown", "↓"],
];

/** <coordinator-network>: who is tied to whom, around an actor or within a scope, on a day, as a picture and as a table. */
export class CoordinatorNetwork extends LitElement {
  static properties = {
    wish: { state: true }, actor: { state: true }, place: { state: true }, network: { state: true }, chosen: { state: true },
    trouble: { state: true }, busy: { state: true }, drawn: { state: true },
  };
  private wish: Wish = {};
  private actor = ""; // names of what is wished for
  private place = "";
  private network?: Network;
  private chosen?: Node;
  private trouble = "";
  private busy = false;
  private drawn = true; // whether the browser can draw
  private picture?: Picture;
  private groups = new Map<string, number>();
  private asking = 0;
  private readonly api = new Api();
  private readonly findActors = actorsOf(this.api);
  private readonly service = new Service();
  private readonly findTowns = townsOf(this.service);

  protected createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.relinked);
    this.linked();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.relinked);
    this.picture?.remove();
    this.picture = undefined;
  }

  /** linked shows what the address names. */
  private linked = () => {
    this.wish = readWish(location.hash);
    this.actor = this.place = "";
    const ags = this.wish.place;
    if (ags) void townOf(this.service, ags).then((town) => { this.place = town?.name ?? ""; }, () => { /* the filter holds */ });
    void this.updateComplete.then(this.ask);
  };

  private relinked = () => { if (!foreign(location.hash, mark)) this.linked(); };

  /** With a token more may be known of what was linked. */
  private entered = () => (foreign(location.hash, mark) ? void this.ask() : this.linked());

  private get asOf() { return this.wish.asOf ?? page.today; }

  private get measure() { return measureOf(this.wish); }

  render() {
    const busy = this.busy;
    return html`<coordinator-access .api=${this.api} @entered=${this.entered}></coordinator-access>
      <div class="split">
        <form class="choose" @submit=${(e: Event) => { e.preventDefault(); void this.ask(); }}>${this.form()}</form>
        <section aria-label=${word("answer")} aria-busy=${busy}>
          <p class="count" role="status">${busy ? word("asking") : this.status()}</p>
          ${this.trouble ? html`<div class="warn" role="alert"><p>${this.trouble}</p></div>` : nothing}
          <div ?hidden=${!this.network?.nodes.length}>${this.view()}</div>
          ${this.network ? this.beside(this.network) : nothing}
        </section>
      </div>`;
  }

  private form(): TemplateResult {
    const around = !!this.wish.actor, field = (name: string) => (e: Event) => this.set({ [name]: (e.target as HTMLSelectElement).value });
    const choose = (name: keyof Wish, options: Option[], all: boolean) => html`<p><label for=${name}>${word(name)}</label>
      <select id=${name} @change=${field(name)}>${all ? html`<option value="">${word("all")}</option>` : nothing}
      ${options.map((o) => html`<option value=${o.value} .selected=${o.value === this.wish[name]}>${
        "– ".repeat(o.level ?? 0)}${o.label}</option>`)}
      </select></p>`;
    return html`<h2>${word("showWhat")}</h2>
      <coordinator-suggest .find=${this.findActors} .label=${word("actor")} .hint=${word("coordinatorHint")} .missing=${missing("actor")}
        .text=${this.actor}
        @chosen=${(e: CustomEvent<FoundActor | undefined>) => this.set({ actor: e.detail?.id }, { actor: e.detail?.name ?? "" })}>
      </coordinator-suggest>
      <div ?hidden=${!around}>${choose("depth", depths.map((d) => ({ value: d, label: word("depth-" + d) })), false)}</div>
      <div ?hidden=${around}>
        <coordinator-suggest .find=${this.findTowns} .label=${word("place")} .hint=${word("placeHint")} .missing=${missing("place")}
          .text=${this.place}
          @chosen=${(e: CustomEvent<Town | undefined>) => this.set({ place: e.detail?.ags }, { place: e.detail?.name ?? "" })}>
        </coordinator-suggest>
        ${choose("topic", page.topics, true)}${choose("kind", page.kinds, true)}
      </div>
      ${choose("tieKind", page.tieKinds, true)}
      <coordinator-days .day=${this.asOf} @chosen=${(e: CustomEvent<string>) =>
        this.set({ asOf: e.detail === page.today ? undefined : e.detail })}></coordinator-days>
      <p><label for="measure">${word("measure")}</label><select id="measure" @change=${this.resize} aria-describedby="measure-hint">
        ${measures.map((m) => html`<option value=${m} .selected=${m === this.measure}>${word(m)}</option>`)}</select>
        <span class="meta" id="measure-hint">${word(this.measure + "Hint")}</span></p>
      <p class="act"><button type="submit">${word("show")}</button></p>`;
  }

  private set(wish: Wish, names: { actor?: string; place?: string } = {}) {
    this.wish = { ...this.wish, ...wish };
    Object.assign(this, names);
    void this.ask();
  }

  private status(): string {
    const n = this.network;
    if (!n) return "";
    if (!n.nodes.length) return word("emptyNetwork");
    const day = new Date(this.asOf + "T12:00").toLocaleDateString(locale, { dateStyle: "long" });
    return word(n.more ? "networkPart" : "networkFound", { actors: n.actorCount, shown: n.nodes.length, ties: n.ties.length, day });
  }

  private view(): TemplateResult {
    if (!this.drawn) return html`<div class="warn"><p>${word("cannotDraw")}</p></div>`;
    return html`<div class="canvas" role="img" aria-label=${word("pictureLabel")}></div>
      <div class="pad" role="group" aria-label=${word("picture")}>${moves.map(([name, sign]) => html`
        <button type="button" class="second" title=${word(name)} @click=${() => this.move(name)}>
          <span aria-hidden="true">${sign}</span><span class="hidden">${word(name)}</span></button>`)}</div>
      ${legend(this.groups)}<p class="meta">${word("sizeNote", { measure: word(this.measure) })}</p>`;
  }

  private beside(n: Network): TemplateResult {
    return html`${this.chosen ? this.sheet(this.chosen, n) : nothing}
      <h2>${word("files")}</h2><ul class="files">${files.map((f) => html`<li>
        <a href=${this.file(n.urls[f], f)} @click=${(e: Event) => this.fetchFile(e, f)}>${word("file-" + f)}</a></li>`)}</ul>
      ${n.nodes.length ? html`<h2 id="table" tabindex="-1">${word("table")}</h2>
        ${table(n, this.groups, this.measure, this.chosen?.id, (node) => this.goTo(node))}` : nothing}`;
  }

  private sheet(node: Node, n: Network): TemplateResult {
    return html`<div class="into">
      <h2><a href=${link("a/" + node.id)}><bdi>${node.name}</bdi></a></h2><p class="meta">${value(node.kind)}
      · <a href=${link("edit#" + node.id)}>${word("change")}</a></p>
      <ul class="plain">${ways(node.id, n)}</ul>
      <p class="act"><button type="button" @click=${() => this.goTo(node)}>${word("around")}</button></p></div>`;
  }

  /** ask gets the network. What was shown stays until the answer is there. */
  private ask = async () => {
    const asking = ++this.asking;
    this.busy = true;
    this.trouble = "";
    keepHash(writeWish(this.wish));
    try {
      const network = await load(this.api, this.wish, this.asOf);
      if (asking !== this.asking) return;
      this.network = network;
      this.groups = groupsOf(network.nodes);
      this.chosen = undefined;
      if (network.centre) this.actor = network.centre.name;
      await this.updateComplete;
      this.draw(network);
    } catch (e) {
      if (asking !== this.asking) return;
      const gone = e instanceof Refusal && e.code === "NOT_FOUND"; // or hidden from this reader
      if (gone) this.wish = { ...this.wish, actor: undefined };
      this.trouble = e instanceof Refusal ? word("refused", { why: e.message }) : word("failed");
    } finally {
      if (asking === this.asking) this.busy = false;
    }
  };

  private draw(network: Network) {
    const box = this.querySelector<HTMLElement>(".canvas");
    if (!box || !network.nodes.length) return;
    try {
      this.picture ??= new Picture(box, (id) => this.choose(id));
      this.picture.show(network, this.groups, this.measure);
    } catch { this.drawn = false; } // no WebGL: the table tells the same
  }

  private choose(id?: string) {
    this.chosen = this.network?.nodes.find((n) => n.id === id);
    this.picture?.choose(id);
  }

  private goTo(node: Node) {
    this.wish = { ...this.wish, actor: node.id };
    void this.ask().then(() => this.querySelector<HTMLElement>("#table")?.focus());
  }

  private resize = (e: Event) => {
    this.wish = { ...this.wish, measure: (e.target as HTMLSelectElement).value };
    keepHash(writeWish(this.wish));
    if (this.network) this.picture?.resize(this.network, this.measure);
  };

  private move(name: string) {
    const step = 0.15, p = this.picture;
    if (name === "zoomIn") p?.zoom(1.4);
    else if (name === "zoomOut") p?.zoom(1 / 1.4);
    else if (name === "zoomAll") p?.whole();
    else if (name === "panLeft" || name === "panRight") p?.pan(name === "panLeft" ? -step : step, 0);
    else p?.pan(0, name === "panDown" ? -step : step);
  }

  private file(path: string, format: string): string {
    const url = new URL(path, this.api.url);
    const size = this.measure === "pageRank" ? "PAGERANK" : this.measure.toUpperCase();
    if (format === "SVG") { url.searchParams.set("size", size); url.searchParams.set("lang", page.lang); }
    return url.href;
  }

  /** With a token a link does not do: the file is fetched with it and handed over. */
  private async fetchFile(e: Event, format: string) {
    if (!this.api.token) return;
    e.preventDefault();
    try {
      const from = (e.target as HTMLAnchorElement).href;
      const answer = await fetch(from, { credentials: "omit", cache: "no-store", headers: this.api.authorization() });
      if (!answer.ok) throw new Error(String(answer.status));
      const given = /filename="?([^";]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
      const name = given ?? `akteursnetz.${format.toLowerCase()}`;
      const to = Object.assign(document.createElement("a"), { href: URL.createObjectURL(await answer.blob()), download: name });
      to.click();
      URL.revokeObjectURL(to.href);
    } catch { this.trouble = word("failed"); }
  }
}

customElements.define("coordinator-access", AccessField);
customElements.define("coordinator-suggest", SuggestField);
customElements.define("coordinator-days", Days);
customElements.define("coordinator-network", CoordinatorNetwork);
