import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Actor, Answer, Gap, Similar } from "./match-answer";
import type { Chosen } from "./match-form";
import { bar } from "./match-points";
import { link, percent, value, word } from "./page";

export const actor = (a: Actor) => html`<a href=${link("a/" + a.id)}><bdi>${a.name}</bdi></a>`;

export const about = (a: Actor) =>
  html`<span class="meta">${value(a.kind)}${a.place ? html` · <bdi>${a.place.name}</bdi>` : nothing}</span>`;

export const names = (actors: Actor[]) => actors.map((a, i) => html`${i ? ", " : nothing}<bdi>${a.name}</bdi>`);

export const chain = (actors: Actor[]) => html`<ol class="chain">${actors.map((a) => html`<li><bdi>${a.name}</bdi></li>`)}</ol>`;

/** soughtFor says what an answer is about, for what was chosen in the form may have changed since. */
export function soughtFor({ initiative, place, coordinator }: Chosen): TemplateResult | typeof nothing {
  if (initiative) return html`<p class="meta">${word("soughtFor")} <bdi>${initiative.name}</bdi></p>`;
  const parts = [];
  if (place) parts.push(html`${word("place")} <bdi>${place.name}</bdi>${place.within ? html` (<bdi>${place.within}</bdi>)` : nothing}`);
  if (coordinator) parts.push(html`${word("coordinatedBy")} <bdi>${coordinator.name}</bdi>`);
  return parts.length ? html`<p class="meta">${word("soughtFor")} ${parts.map((p, i) => html`${i ? " · " : nothing}${p}`)}</p>` : nothing;
}

/** gaps lists what nobody covers well. */
export const gaps = (found: Gap[]): TemplateResult => html`<ul class="bars">${found.map((g) =>
  html`<li><span>${g.label}</span>${bar(g.covered)}
  <span class="points">${percent(g.covered)}</span>${g.nearestMiss ? html`<span class="meta">${g.nearestMiss}</span>`
    : nothing}</li>`)}</ul>`;

/** examples lists what was done elsewhere. What is said of all that have no outcome is said once. */
export function examples(found: Similar[]): TemplateResult {
  const open = found.filter((s) => !s.initiative.outcome), said = new Set(open.map((s) => lastSentence(s.text)));
  const once = open.length > 1 && said.size === 1 ? [...said][0] : "";
  const text = (s: Similar) => (once && !s.initiative.outcome ? s.text.slice(0, -once.length).trim() : s.text);
  return html`${once ? html`<p class="meta">${open.length < found.length ? word("openExamples") + " " : nothing}${once}</p>` : nothing}
    <ul class="members">${found.map((s) => html`<li>
    <strong><a href=${link("i/" + s.initiative.id)}><bdi>${s.initiative.title}</bdi></a></strong>
    <span class="meta">${word("similarity", { share: percent(s.similarity) })}</span> <span class="line">${text(s)}</span></li>`)}</ul>`;
}

const lastSentence = (text: string) => /[^.]+\.$/.exec(text)?.[0].trim() ?? "";

/** leftOut says why actors are not among the candidates. */
export const leftOut = ({ match }: Answer): TemplateResult => html`<details class="leftout">
  <summary>${word("leftOut", { n: match.rejectedCount })}</summary><p class="meta">${word("leftOutNote")}</p>
  <ul class="plain">${match.rejectionCounts.map((r) => html`<li>${r.reason.text} (${r.count})</li>`)}</ul></details>`;
