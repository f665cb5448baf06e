import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Actor, Candidate } from "./match-answer";
import { bar, inTenths, parts, score } from "./match-points";
import { about, actor, chain } from "./match-results";
import { percent, word } from "./page";

/** What cards share: whether somebody is named to be introduced, the longest bar, what is true of all, and what can be done. */
export interface Cards { led: boolean; most: number; unconfirmed: boolean; beside(a: Actor): unknown }

const warns = (code: string) => (c: Candidate) => c.warnings.some((w) => w.code === code);

/** opensDoors tells whether a candidate has nothing of what is asked for itself. */
export const opensDoors = warns("COVERS_NOTHING");

export function cardsOf(found: Candidate[], led: boolean, beside: Cards["beside"]): Cards {
  const points = found.flatMap((c) => c.reasons.map((r) => Math.abs(r.points)));
  return { led, most: Math.max(0.01, ...points), unconfirmed: found.length > 0 && found.every(warns("NEVER_VERIFIED")), beside };
}

const atFirst = 5;

/** list shows the first candidates, and a button for the others. */
export function list(found: Candidate[], cards: Cards, all: boolean, more: (e: Event) => void): TemplateResult {
  const left = found.length - atFirst;
  return html`<ol class="candidates">${found.slice(0, all ? undefined : atFirst).map((c, i) => card(c, i + 1, cards))}</ol>
    ${!all && left > 0 ? html`<p class="act"><button type="button" class="second" @click=${more}>${word("more", { n: left })}</button></p>`
      : nothing}`;
}

function card(c: Candidate, rank: number, { led, most, unconfirmed, beside }: Cards): TemplateResult {
  // What the heading of the list or a line above it says is not said again.
  const warnings = c.warnings.filter((w) => w.code !== "COVERS_NOTHING" && !(unconfirmed && w.code === "NEVER_VERIFIED"));
  return html`<li>
    <div class="name"><h3><span class="rank">${rank}</span> ${actor(c.actor)}</h3>
      <span class="score"><strong>${score(c.score)}</strong> ${word("points")}</span></div>
    <p class="line">${about(c.actor)}</p>
    <ul class="reasons">${parts(c.reasons, (text) => word("smaller", { text })).map((p) => html`<li><span>${p.text}</span>
      ${bar(p.points / most, p.points < 0 ? "less" : "")}
      <span class="points">${inTenths(p.tenths)}</span></li>`)}</ul>
    ${c.covers.length ? html`<p class="line"><strong>${word("covers")}:</strong>
      ${c.covers.map((v) => `${v.label} (${percent(v.degree)})`).join(", ")}</p>` : nothing}
    ${c.introduction && c.introduction.actors.length > 1 ? html`<div class="line"><strong>${word("introduction")}:</strong>
      ${chain(c.introduction.actors)}</div>` : nothing}
    ${led && !c.introduction ? html`<p class="line">${word("nobodyIntroduces")}</p>` : nothing}
    ${warnings.length ? html`<ul class="warnings">${warnings.map((w) => html`<li>${w.text}</li>`)}</ul>` : nothing}
    ${beside(c.actor)}</li>`;
}
