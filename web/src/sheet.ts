import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Link, Profile, Text } from "./service";

export interface Speech {
  word(key: string, values?: Record<string, string | number>): string;
  page(path: string): string;
  open(id: string): void;
}

const rightToLeft = /^(ar|fa|he|ur|ckb|ps)\b/;

export const direction = (lang: string) => (rightToLeft.test(lang) ? "rtl" : "ltr");

const prose = (text: Text, s: Speech) => html`<p lang=${text.lang} dir=${direction(text.lang)}>${text.text}</p>${
  text.machine ? html`<p class="meta">${s.word("machine")}</p>` : nothing}`;

// Only what is certainly an address becomes a link.
const web = (url: string) =>
  (/^https?:\/\//i.test(url) ? html`<a href=${url} rel="noreferrer" dir="ltr">${url}</a>` : html`<bdi>${url}</bdi>`);

const entry = (name: string, value: unknown) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing);

const names = (values?: string[]) => (values?.length ? values.map((v, i) => html`${i ? ", " : ""}<bdi>${v}</bdi>`) : undefined);

/** profile is the content of the dialog. */
export function profile(p: Profile, s: Speech): TemplateResult {
  const reachable = p.website || p.email || p.phone || p.person || p.street || p.town;
  return html`
    <h2 id="name" tabindex="-1"><bdi>${p.name}</bdi></h2>
    <p class="meta">${p.kind}${p.place ? html` · <bdi>${p.place}</bdi>` : nothing}</p>
    ${p.collective ? html`<p>${s.word("collective")}</p>` : nothing}
    ${p.about ? prose(p.about, s) : nothing}
    <h3>${s.word("contact")}</h3>
    ${reachable ? html`<dl>
      ${entry(s.word("person"), p.person && html`<bdi>${p.person}</bdi>`)}
      ${entry(s.word("phone"), p.phone && html`<a href="tel:${p.phone}" dir="ltr">${p.phone}</a>`)}
      ${entry(s.word("email"), p.email && html`<a href="mailto:${p.email}" dir="ltr">${p.email}</a>`)}
      ${entry(s.word("website"), p.website && web(p.website))}
      ${entry(s.word("address"), (p.street || p.town) &&
        html`<bdi>${p.street}</bdi>${p.street ? html`<br>` : nothing}<bdi>${p.town}</bdi>`)}
    </dl>` : html`<p>${s.word("noContact")}</p>`}
    ${p.approximate ? html`<p class="meta">${s.word("approximate")}</p>` : nothing}
    ${[p.topics, p.targetGroups, p.languages, p.areas].some((list) => list?.length) ? html`<dl>
      ${entry(s.word("topic"), names(p.topics))}
      ${entry(s.word("targetGroup"), names(p.targetGroups))}
      ${entry(s.word("language"), names(p.languages))}
      ${entry(s.word("areas"), names(p.areas))}
    </dl>` : nothing}
    ${p.offers?.length ? html`<h3>${s.word("offers")}</h3><ul>${p.offers.map((o) => html`<li>
      ${o.title ? html`<span lang=${o.title.lang} dir=${direction(o.title.lang)}>${o.title.text}</span>` : nothing}
      <span class="meta">${o.kind} · ${o.status}${o.title?.machine ? ` · ${s.word("machine")}` : nothing}</span>
      ${o.about ? prose(o.about, s) : nothing}${o.url ? web(o.url) : nothing}</li>`)}</ul>
      ${andMore(s, p.more?.offers)}` : nothing}
    ${links(s.word("ties"), p.ties, (l) => html`<span class="meta">${l.how}:</span> ${
      l.outside ? html`<a href=${s.page("a/" + l.id)}><bdi>${l.name}</bdi></a>`
        : html`<button type="button" @click=${() => s.open(l.id)}><bdi>${l.name}</bdi></button>`}`, andMore(s, p.more?.ties))}
    ${links(s.word("initiatives"), p.initiatives, (l) => html`<a href=${s.page("i/" + l.id)}><bdi>${l.name}</bdi></a>${
      l.how ? html` <span class="meta">(${l.how})</span>` : nothing}`, andMore(s, p.more?.initiatives))}
    <p class="meta">${p.verified ? s.word("verified", { date: p.verified }) : s.word("notVerified")}
      ${p.source ? html`<br>${s.word("source")}: ${p.source}` : nothing}</p>
    <p><a href=${s.page("a/" + p.id)}>${s.word("openSheet")}</a>
      ${p.feedback ? html` · <a href="mailto:${p.feedback}?subject=${encodeURIComponent(p.id)}">${s.word("report")}</a>` : nothing}</p>`;
}

const links = (title: string, list: Link[] | undefined, one: (l: Link) => TemplateResult, after: unknown) =>
  list?.length ? html`<h3>${title}</h3><ul class="plain">${list.map((l) => html`<li>${one(l)}</li>`)}</ul>${after}` : nothing;

const andMore = (s: Speech, n?: number) => (n ? html`<p class="meta">${s.word("andMore", { n })}</p>` : nothing);
