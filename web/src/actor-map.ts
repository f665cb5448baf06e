import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { MapCanvas } from "./canvas";
import type { Ground } from "./canvas";
import { SuggestField } from "./suggest-field";
import { mark, readChoice, writeChoice, parameters } from "./choice";
import type { Chosen, Parameter } from "./choice";
import { foreign, keepHash } from "./hash";
import { Refused, Service } from "./service";
import type { Choice, Listed, MapData, Points, Profile, Row, Town } from "./service";
import { direction, profile } from "./sheet";
import type { Speech } from "./sheet";
import { mapSheet, sheet } from "./style";
import { distances, nearestFirst } from "./near";

declare const FIRST_WORDS: Record<string, Record<string, string>>;

const listAtOnce = 50;
const idsAtOnce = 100; // as many as the service takes

/** <actor-map embed="NAME">: who helps with what, as a map and as the same list. */
export class ActorMap extends LitElement {
  static styles = [sheet, mapSheet];
  static properties = {
    embed: {}, lang: {}, place: {}, topic: {}, kind: {}, view: {}, chrome: {}, tileUrl: { attribute: "tile-url" },
    tileAttribution: { attribute: "tile-attribution" }, data: { state: true }, list: { state: true }, points: { state: true },
    trouble: { state: true }, shown: { state: true }, chosen: { state: true }, position: { state: true }, note: { state: true },
    town: { state: true },
  };
  embed = ""; view = ""; chrome = ""; place = ""; topic = ""; kind = "";
  tileUrl: string | null = null; tileAttribution: string | null = null;
  private data?: MapData;
  private list?: Listed;
  private points?: Points;
  private trouble?: "" | "failed" | "unknownEmbed" | "wrong";
  private shown?: Profile | Row[] | "gone" | "loading";
  private chosen: Chosen = { filter: {} };
  private position?: { lat: number; lon: number };
  private note = "";
  private readonly service = new Service();
  private canvas?: MapCanvas;
  private names = new Map<string, string>();
  private town = "";
  private asked = 0;
  private ground?: Promise<Ground[]>;
  // Distances are worked out here, among all entries: which are asked for first would tell where the reader is.
  private nearest: Row[] = [];
  private readonly wide = matchMedia("(min-width: 44rem)").matches;

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.linked);
    this.chosen = readChoice(location.hash);
    if (this.tileUrl && !this.tiles) {
      console.error("<actor-map tile-url>: say in tile-attribution who made the tiles; until then none are shown");
    }
    void this.begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.linked);
    this.canvas?.remove();
    this.canvas = undefined;
  }

  // What of words and views is in effect: the visitor's choice before the page's attributes before the embed's.
  private get tongue(): string { return this.chosen.lang || this.lang || ""; }
  private get sight(): "MAP" | "LIST" {
    return this.chosen.view ?? (/^list$/i.test(this.view) ? "LIST" : /^map$/i.test(this.view) ? "MAP" : this.data?.view ?? "MAP");
  }
  private get speaks(): string { return this.data?.lang ?? (FIRST_WORDS[this.tongue] ? this.tongue : "de"); }

  private word = (key: string, values: Record<string, string | number> = {}): string => {
    let text = this.data?.words[key] ?? FIRST_WORDS[this.speaks]?.[key] ?? FIRST_WORDS.de[key] ?? "";
    for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, String(value));
    return text;
  };

  /** The page's attributes narrow what the visitor may choose, as an embed does. */
  private fixed(): Record<string, string | undefined> {
    return {
      embed: this.embed, lang: this.data?.lang ?? this.tongue,
      "within.place": this.place, "within.topic": this.topic, "within.kind": this.kind,
    };
  }

  private query(): Record<string, string | undefined> { return { ...this.fixed(), ...this.chosen.filter }; }

  private linked = () => {
    const next = readChoice(location.hash);
    if (foreign(location.hash, mark) || writeChoice(next) === writeChoice(this.chosen)) return;
    const before = this.chosen;
    this.chosen = next;
    if (next.filter.place !== before.filter.place) void this.nameTown();
    if (before.actor && !next.actor) this.shut();
    void (next.lang !== before.lang ? this.begin() : this.load(true));
    void this.openChosen();
  };

  private choose(change: Partial<Chosen>) {
    this.chosen = { ...this.chosen, ...change };
    keepHash(writeChoice(this.chosen));
  }

  private pick(name: Parameter, value: string | undefined) {
    this.choose({ filter: { ...this.chosen.filter, [name]: value || undefined } });
    void this.load(true);
  }

  /** begin asks for the words, then for what the map shows. */
  private async begin() {
    try {
      this.trouble = "";
      this.data = await this.service.get<MapData>("geo/map.json", { embed: this.embed, lang: this.tongue });
    } catch (e) {
      this.trouble = e instanceof Refused ? "unknownEmbed" : "failed";
      if (e instanceof Refused) await this.refused();
      return;
    }
    void this.nameTown();
    await this.load(true);
    await this.openChosen();
  }

  /** refused fetches the words for a message when the embed is unknown: words alone need none. */
  private async refused() {
    try { this.data = await this.service.get<MapData>("geo/map.json", { lang: this.tongue }); } catch { /* the first words must do */ }
  }

  /** load asks for points and list at once. What was there stays until both are. */
  private async load(move: boolean) {
    const asked = ++this.asked, query = this.query();
    try {
      const [points, list, every] = await Promise.all([
        this.service.get<Points>("geo/points.json", query), this.service.get<Listed>("geo/actors.json", query),
        this.position && this.service.get<Listed>("geo/actors.json", { ...query, every: "true" }),
      ]);
      if (asked !== this.asked) return;
      if (this.position && every) this.nearest = nearestFirst(every.rows, distances(points, this.position));
      this.trouble = "";
      this.points = points;
      this.list = every ? this.nearby(list, listAtOnce) : list;
      this.list.rows.forEach((row) => this.names.set(row.id, row.name));
      await this.updateComplete;
      await this.draw(move);
    } catch (e) {
      if (asked === this.asked) this.trouble = e instanceof Refused ? "wrong" : "failed";
    }
  }

  /** Whoever makes tiles wants to be named, so without that there are none. */
  private get tiles(): string | null { return this.tileAttribution ? this.tileUrl : null; }

  private async draw(move: boolean) {
    const box = this.renderRoot.querySelector<HTMLElement>(".map");
    if (!box || !this.points || this.sight !== "MAP") return;
    if (!this.canvas) {
      this.canvas = new MapCanvas(box, {
        name: (id) => this.names.get(id) ?? this.word("loading"),
        cluster: (n) => this.word("cluster", { n }),
        open: (id) => void this.open(id),
        openMany: (ids) => void this.openMany(ids),
        seen: (ids) => void this.nameAll(ids),
        wheel: () => this.word("wheelHint"),
        towns: (district) => this.service.get<Town[]>("geo/towns.json", { district }),
      }, this.tiles);
      this.ground ??= Promise.all(["districts", "countries"].map((name) => this.service.get<Ground>(`geo/${name}.topo.json`, {})));
      this.ground.then(([districts, countries]) => this.canvas?.boundaries(districts, countries, !!this.tiles))
        .catch(() => { this.ground = undefined; }); // points without ground still say where
    }
    this.canvas.show(this.points, move);
  }

  private async nameAll(ids: string[]) {
    const unknown = ids.filter((id) => !this.names.has(id));
    try {
      for (let i = 0; i < unknown.length; i += idsAtOnce) {
        const rows = await this.rowsOf(unknown.slice(i, i + idsAtOnce));
        rows.forEach((row) => this.names.set(row.id, row.name));
        this.canvas?.named();
      }
    } catch { /* their kind and place are still reached by the list */ }
  }

  /** rowsOf gives some actors in the order of the list. */
  private async rowsOf(ids: string[]): Promise<Row[]> {
    const few = ids.length <= idsAtOnce, wanted = new Set(ids);
    const which: Record<string, string> = few ? { ids: ids.join() } : { every: "true" };
    const { rows } = await this.service.get<Listed>("geo/actors.json", { ...this.query(), ...which });
    return rows.filter((row) => wanted.has(row.id));
  }

  private async nameTown() {
    const ags = this.chosen.filter.place;
    let name = "";
    try {
      if (ags) name = (await this.service.get<Town[]>("geo/places.json", { ags }))[0]?.name ?? "";
    } catch { /* the filter holds without its name */ }
    if (ags === this.chosen.filter.place) this.town = name;
  }

  private async more() {
    const list = this.list;
    if (!list) return;
    const first = list.rows.length;
    try {
      if (this.position) this.list = this.nearby(list, first + listAtOnce);
      else {
        const next = await this.service.get<Listed>("geo/actors.json", { ...this.query(), after: list.next });
        next.rows.forEach((row) => this.names.set(row.id, row.name));
        this.list = { ...list, rows: [...list.rows, ...next.rows], next: next.next };
      }
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>(".rows button")[first]?.focus();
    } catch { this.trouble = "failed"; }
  }

  private near = () => {
    if (this.position) { this.position = undefined; this.note = ""; void this.load(false); return; }
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        this.position = { lat: coords.latitude, lon: coords.longitude };
        this.note = "nearNote";
        void this.look("LIST").then(() => this.load(false));
      },
      () => { this.note = "nearFailed"; }, { maximumAge: 300_000, timeout: 10_000 });
    if (!navigator.geolocation) this.note = "nearFailed";
  };

  private nearby(list: Listed, most: number): Listed {
    return { ...list, rows: this.nearest.slice(0, most), next: most < this.nearest.length ? "near" : undefined };
  }

  private async openChosen() {
    const id = this.chosen.actor;
    if (id && !(this.shown && typeof this.shown === "object" && "id" in this.shown && this.shown.id === id)) await this.open(id);
  }

  private async open(id: string) {
    this.choose({ actor: id });
    this.shown = "loading";
    await this.raise();
    let shown: Profile | "gone" | undefined;
    try {
      shown = await this.service.get<Profile>("geo/actor.json", { ...this.fixed(), id });
    } catch (e) { if (e instanceof Refused) shown = "gone"; }
    if (this.chosen.actor !== id) return; // it was shut, or another opened
    if (!shown) { this.shut(); this.trouble = "failed"; return; }
    this.shown = shown;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#name")?.focus();
  }

  private async openMany(ids: string[]) {
    this.shown = "loading";
    await this.raise();
    try {
      this.shown = await this.rowsOf(ids);
    } catch { this.shut(); this.trouble = "failed"; }
  }

  private async raise() {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.scrollTo(0, 0);
  }

  private shut() { this.renderRoot.querySelector("dialog")?.close(); }

  private closed = () => { this.shown = undefined; this.choose({ actor: undefined }); };

  private async look(view: "MAP" | "LIST") {
    this.choose({ view });
    await this.updateComplete;
    if (view !== "MAP") return;
    if (this.canvas) this.canvas.resized();
    else await this.draw(true);
  }

  private async speak(lang: string) {
    this.choose({ lang });
    this.names.clear();
    await this.begin();
  }

  private findTowns = (search: string) => this.service.get<Town[]>("geo/places.json", { search, lang: this.data?.lang });

  private clear = async () => {
    this.town = this.trouble = "";
    this.position = undefined;
    this.choose({ filter: {} });
    await Promise.all([this.load(true), this.keepFocus()]);
  };

  private retry = async () => {
    await (this.data && this.trouble !== "unknownEmbed" ? this.load(!this.points) : this.begin());
    await this.keepFocus();
  };

  /** keepFocus goes on from what the answer begins with, where the button that was pressed is gone. */
  private async keepFocus() {
    await this.updateComplete;
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>(".warn button, .count")?.focus();
  }

  render() {
    const lang = this.speaks, content = this.data && this.trouble !== "unknownEmbed" ? this.whole(this.data) : this.message();
    return html`<div class="all" lang=${lang} dir=${direction(lang)}>${content}</div>`;
  }

  private message(): TemplateResult {
    const trouble = this.trouble;
    return html`<p role=${trouble ? "alert" : "status"} class=${trouble ? "warn" : ""}>
      <span>${this.word(trouble || "loading")}</span>
      ${trouble === "failed" ? html`<button type="button" @click=${this.retry}>${this.word("retry")}</button>` : nothing}</p>`;
  }

  private whole(data: MapData): TemplateResult {
    const onMap = this.sight === "MAP", { service, list } = this, wrong = this.trouble === "wrong";
    return html`
      ${this.chrome === "none" ? nothing : html`<div class="head"><h2><bdi lang=${data.title.lang}>${data.title.text}</bdi></h2>
        ${data.languages.length > 1 ? html`<div class="tongue"><label for="tongue">${this.word("pageLanguage")}</label>
          <select id="tongue" @change=${(e: Event) => this.speak((e.target as HTMLSelectElement).value)}>
          ${data.languages.map((l) => html`<option value=${l.lang} lang=${l.lang}
            ?selected=${l.lang === data.lang}>${l.name}</option>`)}</select></div>` : nothing}
      </div>`}
      <div class="split">
        ${this.form()}
        <section aria-label=${this.word(onMap ? "map" : "list")}>
          ${this.trouble ? html`<div class="warn" role="alert"><span>${this.word(this.trouble)}
            ${list && this.trouble === "failed" ? this.word("stale") : ""}</span>
            <button type="button"
              @click=${wrong ? this.clear : this.retry}>${this.word(wrong ? "reset" : "retry")}</button></div>` : nothing}
          <div class="bar">
            <p class="count" role="status" tabindex="-1">${list ? this.word("results", { n: list.total }) : this.word("loading")}</p>
            <div class="switch" role="group" aria-label="${this.word("map")} / ${this.word("list")}">
              ${(["MAP", "LIST"] as const).map((view) => html`<button type="button" aria-pressed=${this.sight === view}
                @click=${() => this.look(view)}>${this.word(view === "MAP" ? "map" : "list")}</button>`)}</div></div>
          ${list?.total === 0 ? html`<p>${this.word("nothing")} ${this.loosen()}</p>` : nothing}
          <div class="frame" ?hidden=${!onMap}>${this.pads()}</div>
          ${onMap && this.points && this.points.total > this.points.ids.length
            ? html`<p class="meta">${this.word("unplaced", { n: this.points.total - this.points.ids.length })}</p>` : nothing}
          ${onMap ? nothing : this.rows()}
        </section>
      </div>
      <div class="foot"><span dir="ltr" lang="de">${data.attribution}${this.tiles ? ` · ${this.tileAttribution}` : ""}</span>
        <a href=${service.page(this.embed ? `embed/${this.embed}` : "", data.lang)}>${this.word("plainList")}</a>
        <a href=${service.page("datenschutz", data.lang)}>${this.word("privacy")}</a>
        <a href=${service.page("barrierefreiheit", data.lang)}>${this.word("accessibility")}</a>
        <a href=${service.page("impressum", data.lang)}>${this.word("impressum")}</a></div>
      <dialog aria-label=${this.dialogName} @close=${this.closed} @click=${this.beside}>
        <div class="shut"><button type="button" @click=${() => this.shut()}>${this.word("close")}</button></div>
        <div class="sheet">${this.content()}</div></dialog>`;
  }

  private get dialogName(): string {
    const shown = this.shown;
    return shown && typeof shown === "object" && "name" in shown ? shown.name : this.word("list");
  }

  private beside = (e: Event) => { if (e.target === e.currentTarget) this.shut(); };

  private content(): TemplateResult | typeof nothing {
    const speech: Speech = {
      word: this.word, page: (path) => this.service.page(path, this.data?.lang ?? "de"), open: (id) => void this.open(id),
    };
    if (!this.shown) return nothing;
    if (this.shown === "loading" || this.shown === "gone") return html`<p role="status">${this.word(this.shown)}</p>`;
    return Array.isArray(this.shown) ? this.rowList(this.shown) : profile(this.shown, speech);
  }

  private form(): TemplateResult {
    const chosen = this.chosen.filter, any = parameters.some((name) => chosen[name]);
    return html`<form role="search" @submit=${this.submitted}>
      <div><label for="search">${this.word("search")}</label>
        <input id="search" type="search" maxlength="200"
          placeholder=${this.word("searchHint")} .value=${chosen.search ?? ""}
          @change=${(e: Event) => this.pick("search", (e.target as HTMLInputElement).value.trim())}></div>
      <actor-map-place .find=${this.findTowns}
        .label=${this.word("place")} .hint=${this.word("placeHint")} .missing=${this.missing()} .text=${chosen.place ? this.town : ""}
        @chosen=${this.placed}></actor-map-place>
      <div><button type="button" aria-pressed=${!!this.position} @click=${this.near}>${this.word("near")}</button>
        ${this.note ? html`<p class="meta" role="status">${this.word(this.note)}</p>` : nothing}</div>
      <details ?open=${this.wide}><summary>${this.word("filter")}</summary>
        ${this.list?.facets?.map((f) => (f.values.length ? html`<div><label for=${f.by}>${this.word(f.by)}</label>
          <select id=${f.by} @change=${(e: Event) => this.pick(f.by as Parameter, (e.target as HTMLSelectElement).value)}>
          <option value="">${this.word("all")}</option>
          ${f.values.map((v) => this.option(v, chosen[f.by as Parameter]))}</select></div>` : nothing))}
      </details>
      ${any ? html`<button type="button" @click=${this.clear}>${this.word("reset")}</button>` : nothing}
    </form>`;
  }

  private missing = () => ({ none: this.word("placeNone"), several: this.word("placeSeveral"), failed: this.word("failed") });

  private option(v: Choice, chosen?: string): TemplateResult {
    const picked = v.value === chosen, text = `${"– ".repeat(v.level ?? 0)}${v.label} (${v.count})`;
    return html`<option value=${v.value} ?selected=${picked} .selected=${picked}>${text}</option>`;
  }

  private submitted = (e: Event) => {
    e.preventDefault();
    this.pick("search", this.renderRoot.querySelector<HTMLInputElement>("#search")?.value.trim());
  };

  private placed = (e: CustomEvent<Town | undefined>) => {
    this.town = e.detail?.name ?? "";
    if (e.detail || this.chosen.filter.place) this.pick("place", e.detail?.ags);
  };

  private loosen(): string {
    const names = parameters.filter((name) => this.chosen.filter[name]).map((name) => this.word(name));
    return names.length ? this.word("loosen", { filters: names.join(", ") }) : "";
  }

  private pads(): TemplateResult {
    const button = (key: string, sign: string, act: () => void) =>
      html`<button type="button" aria-label=${this.word(key)} title=${this.word(key)}
        @click=${act}><span aria-hidden="true">${sign}</span></button>`;
    return html`<div class="map" dir="ltr" role="region" aria-label=${this.word("mapLabel")}></div>
      <div class="pad" dir="ltr" role="group" aria-label=${this.word("map")}>
        ${button("zoomIn", "+", () => this.canvas?.zoom(1))}${button("zoomOut", "−", () => this.canvas?.zoom(-1))}
        ${button("zoomAll", "⤢", () => this.canvas?.all())}
        ${button("panUp", "↑", () => this.canvas?.pan(0, -1))}${button("panLeft", "←", () => this.canvas?.pan(-1, 0))}
        ${button("panRight", "→", () => this.canvas?.pan(1, 0))}${button("panDown", "↓", () => this.canvas?.pan(0, 1))}</div>`;
  }

  private rows(): TemplateResult | typeof nothing {
    if (!this.list) return nothing;
    return html`${this.rowList(this.list.rows)}
      ${this.list.next ? html`<p><button type="button" @click=${this.more}>${this.word("more")}</button></p>` : nothing}`;
  }

  private rowList(rows: Row[]): TemplateResult {
    return html`<ul class="rows">${rows.map((row) => html`<li>
      <button type="button" @click=${() => this.open(row.id)}><bdi>${row.name}</bdi></button>
      <span class="meta">${row.kind}${row.place ? html` · <bdi>${row.place}</bdi>` : nothing}${
        row.km === undefined ? nothing : ` · ${row.km} km`}</span>
      ${row.topics?.length ? html`<span class="meta">${row.topics.join(", ")}</span>` : nothing}</li>`)}</ul>`;
  }
}

customElements.define("actor-map-place", SuggestField);
customElements.define("actor-map", ActorMap);
