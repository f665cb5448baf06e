import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import type { Actor, Answer, Candidate, Coalition, Gap, Similar } from "./match-answer";
import type { Chosen } from "./match-form";
import { link, locale, percent, value, word } from "./page";

/** bar draws a share; the number stands beside it as text. */
const bar = (share: number, kind = ""): TemplateResult =>
  html`<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="8"></rect>
    <rect class="fill" width=${Math.round(100 * Math.min(Math.abs(share), 1))} height="8"></rect>`}</svg>`;

// Points are hundredths of the best score there could be, so that people read 25 and not 0.2515.
function points(n: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return n > 0 && n < 0.0005 ? `< ${format.format(0.1)}` : format.format(Math.round(1000 * n) / 10 || 0);
}

const actor = (a: Actor) => html`<a href=${link("a/" + a.id)}><bdi>${a.name}</bdi></a>`;

const about = (a: Actor) => html`<span class="meta">${value(a.kind)}${a.place ? html` · <bdi>${a.place.name}</bdi>` : nothing}</span>`;

const names = (actors: Actor[]) => actors.map((a, i) => html`${i ? ", " : nothing}<bdi>${a.name}</bdi>`);

const chain = (actors: Actor[]) => html`<ol class="chain">${actors.map((a) => html`<li><bdi>${a.name}</bdi></li>`)}</ol>`;

/** soughtFor says what an answer is about, for what was chosen in the form may have changed since. */
export function soughtFor({ initiative, place, coordinator }: Chosen): TemplateResult | typeof nothing {
  if (initiative) return html`<p class="meta">${word("soughtFor")} <bdi>${initiative.name}</bdi></p>`;
  const parts = [];
  if (place) parts.push(html`${word("place")} <bdi>${place.name}</bdi>${place.within ? html` (<bdi>${place.within}</bdi>)` : nothing}`);
  if (coordinator) parts.push(html`${word("coordinatedBy")} <bdi>${coordinator.name}</bdi>`);
  return parts.length ? html`<p class="meta">${word("soughtFor")} ${parts.map((p, i) => html`${i ? " · " : nothing}${p}`)}</p>` : nothing;
}

/** candidates lists who could take part; beside is what can be done with each. Led tells whether somebody is named to be introduced. */
export function candidates(found: Candidate[], led: boolean, beside: (a: Actor) => unknown): TemplateResult {
  return html`<ol class="candidates">${found.map((c, i) => html`<li>
    <div class="name"><h3><span class="rank">${i + 1}</span> ${actor(c.actor)}</h3>
      <span class="score"><strong>${points(c.score)}</strong> ${word("points")}</span></div>
    <p class="line">${about(c.actor)}</p>
    <ul class="reasons">${c.reasons.map((r) => html`<li><span>${r.text}</span>
      ${bar(r.points / Math.max(c.score, 0.01), r.points < 0 ? "less" : "")}
      <span class="points">${points(r.points)}</span></li>`)}</ul>
    ${c.covers.length ? html`<p class="line"><strong>${word("covers")}:</strong>
      ${c.covers.map((v) => `${v.label} (${percent(v.degree)})`).join(", ")}</p>` : nothing}
    ${c.introduction && c.introduction.actors.length > 1 ? html`<div class="line"><strong>${word("introduction")}:</strong>
      ${chain(c.introduction.actors)}</div>` : nothing}
    ${led && !c.introduction ? html`<p class="line">${word("nobodyIntroduces")}</p>` : nothing}
    ${c.warnings.length ? html`<ul class="warnings">${c.warnings.map((w) => html`<li>${w.text}</li>`)}</ul>` : nothing}
    ${beside(c.actor)}</li>`)}</ol>`;
}

/** group shows the actors that together cover most, and how far they keep the rules. */
export function group(c: Coalition): TemplateResult {
  return html`
    ${c.infeasible.length ? html`<div class="warn"><p><strong>${word("infeasible")}</strong></p>${c.infeasible.map((n) =>
      html`<p>${n.text}</p>`)}</div>` : nothing}
    ${c.members.length ? html`<ul class="members">${c.members.map((m) => html`<li><strong>${actor(m.actor)}</strong> ${about(m.actor)}
      ${m.onlyOneFor.length ? html`<span class="meta">${word("onlyOneFor", { what: m.onlyOneFor.map((o) => o.label).join(", ") })}</span>`
        : nothing}
      ${m.substitute ? html`<span class="meta">${word("substitute")}: <bdi>${m.substitute.name}</bdi></span>` : nothing}
    </li>`)}</ul><p class="meta">${word(c.proven ? "proven" : "notProven")}</p>` : nothing}
    ${c.coverage.length ? html`<h3>${word("coverage")}</h3><ul class="bars">${c.coverage.map((i) =>
      html`<li><span>${i.label}</span>${bar(i.covered)}
      <span class="points">${percent(i.covered)}</span>${i.by.length ? html`<span class="meta">${names(i.by)}</span>`
        : nothing}</li>`)}</ul>` : nothing}
    <h3>${word("quotas")}</h3><ul class="quotas">${c.quotas.map((q) => html`<li class=${q.met ? "met" : "unmet"}>
      <span aria-hidden="true">${q.met ? "✓" : "✗"}</span> ${word("quota-" + q.name) || q.name}:
      ${word(q.max === null ? "atLeast" : q.min ? "between" : "atMost", { count: q.count, min: q.min, max: q.max ?? "" })} –
      ${word(q.met ? "kept" : "notKept")}</li>`)}</ul>`;
}

/** gaps lists what nobody covers well. */
export const gaps = (found: Gap[]): TemplateResult => html`<ul class="bars">${found.map((g) =>
  html`<li><span>${g.label}</span>${bar(g.covered)}
  <span class="points">${percent(g.covered)}</span>${g.nearestMiss ? html`<span class="meta">${g.nearestMiss}</span>`
    : nothing}</li>`)}</ul>`;

/** examples lists what was done elsewhere. */
export const examples = (found: Similar[]): TemplateResult => html`<ul class="members">${found.map((s) => html`<li>
  <strong><a href=${link("i/" + s.initiative.id)}><bdi>${s.initiative.title}</bdi></a></strong>
  <span class="meta">${word("similarity", { share: percent(s.similarity) })}</span> <span class="line">${s.text}</span></li>`)}</ul>`;

/** leftOut says why actors are not among the candidates. */
export const leftOut = ({ match }: Answer): TemplateResult => html`<details class="leftout">
  <summary>${word("leftOut", { n: match.rejectedCount })}</summary>
  <ul class="plain">${match.rejectionCounts.map((r) => html`<li>${r.reason.text} (${r.count})</li>`)}</ul></details>`;
