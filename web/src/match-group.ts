import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Coalition, Member, Rule } from "./match-answer";
import { bar } from "./match-points";
import { about, actor, names } from "./match-results";
import { percent, word } from "./page";

/** The rules of participation that can be left out; a group of a size keeps them where nothing else is asked. */
const conditions: Record<string, { holds(m: Member["actor"]): boolean; input(size: number): Record<string, unknown> }> = {
  OUTSIDE_ADMINISTRATION: { holds: (a) => a.outsideAdministration, input: () => ({ outsideAdministration: true, min: 1 }) },
  MIGRANT_ORGANIZATION: {
    holds: (a) => a.kind === "MIGRANT_ORGANIZATION" || !!a.migrantLed, input: () => ({ migrantOrganization: true, min: 1 }),
  },
  ADMINISTRATION: { holds: () => false, input: (size) => ({ outsideAdministration: false, max: Math.ceil(size / 2) }) },
};

export const rules = Object.keys(conditions);

/** without gives the rules but some, to ask with. */
export const without = (left: string[], size: number) => Object.entries(conditions).filter(([name]) => !left.includes(name))
  .map(([name, { input }]) => ({ name, ...input(size) }));

const ruleName = (name: string) => word("quota-" + name) || name;

/** group shows the actors that together cover most, and how far they keep the rules. */
export const group = (c: Coalition, dropped: string[], drop: (rule: string) => void): TemplateResult => html`
  ${c.infeasible.length ? infeasible(c, drop) : nothing}
  ${dropped.length ? html`<p class="meta">${word("dropped", { rules: dropped.map(ruleName).join(", ") })}</p>` : nothing}
  ${c.members.length ? html`<ul class="members">${c.members.map((m) => html`<li><strong>${actor(m.actor)}</strong> ${about(m.actor)}
    <span class="line">${why(m, c)}</span>
    ${m.substitute ? html`<span class="meta">${word("substitute")}: <bdi>${m.substitute.name}</bdi></span>` : nothing}
  </li>`)}</ul><p>${word(c.proven ? "proven" : "notProven")} ${c.uncovered.length
    ? word("staysUncovered", { what: c.uncovered.map((g) => g.label).join(", ") }) : nothing}</p>` : nothing}
  ${c.coverage.length ? html`<h3>${word("coverage")}</h3><ul class="bars">${c.coverage.map((i) =>
    html`<li><span>${i.label}</span>${bar(i.covered)}
    <span class="points">${percent(i.covered)}</span>${i.by.length ? html`<span class="meta">${names(i.by)}</span>`
      : nothing}</li>`)}</ul>` : nothing}
  <h3>${word("quotas")}</h3><ul class="quotas">${c.quotas.map((q) => state(q, c))}</ul>`;

/** state says how far a rule is kept: by the group, or where there is none, by who is on board so far. */
function state(q: Rule, c: Coalition): TemplateResult {
  const bounds = word(q.max === null ? "atLeast" : q.min ? "between" : "atMost", { count: q.count, min: q.min, max: q.max ?? "" });
  const none = c.infeasible.length > 0, can = none && !q.met && !c.broken.includes(q.name);
  return html`<li class=${can ? "can" : q.met ? "met" : "unmet"}><span aria-hidden="true">${can ? "○" : q.met ? "✓" : "✗"}</span>
    ${ruleName(q.name)}: ${none ? word("sofar") : nothing} ${bounds} – ${word(can ? "canBeKept" : q.met ? "kept" : "notKept")}</li>`;
}

/** infeasible names what cannot be kept. Each rule that is not kept can be left out. */
const infeasible = (c: Coalition, drop: (rule: string) => void) => html`<div class="warn"><p><strong>${word("infeasible")}</strong></p>
  ${c.infeasible.map((n) => html`<p>${n.text}</p>`)}
  ${c.broken.length ? html`<ul class="plain">${c.broken.map((rule) => html`<li class="act"><span>${ruleName(rule)}</span>
    <button type="button" class="second" @click=${() => drop(rule)}>${word("withoutRule")}<span class="hidden">:
    ${ruleName(rule)}</span></button></li>`)}</ul>` : nothing}</div>`;

/** why says in a line what an actor is in the group for. */
function why(m: Member, c: Coalition): string {
  const labels = (of: { label: string }[]) => of.map((o) => o.label).join(", ");
  const best = c.coverage.filter((i) => i.covered > 0 && i.by[0]?.id === m.actor.id);
  const rules = c.quotas.filter((q) => q.min > 0 && q.count === q.min && conditions[q.name]?.holds(m.actor)).map((q) => ruleName(q.name));
  const lines = [
    m.onlyOneFor.length ? word("onlyOneFor", { what: labels(m.onlyOneFor) }) : best.length ? word("coversBest", { what: labels(best) })
      : rules.length ? "" : m.covers.length ? word("coversToo", { what: labels(m.covers) }) : m.reasons[0]?.text ?? "",
    rules.length ? word("keepsRule", { rules: rules.join(", ") }) : "",
  ];
  return lines.filter(Boolean).join(" · ");
}
