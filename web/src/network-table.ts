import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Network, Node, Tie } from "./network-answer";
import type { Measure } from "./network-choice";
import { signs } from "./node-shape";
import { link, locale, value, valueBack, word } from "./page";

/** groupsOf gives the most frequent kinds a sign of their own, as the SVG does; the last sign is that of all others. */
export function groupsOf(nodes: Node[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const n of nodes) counts.set(n.kind, (counts.get(n.kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([kind]) => kind);
  return new Map(kinds.map((kind, i) => [kind, Math.min(i, signs.length - 1)]));
}

const sign = (n: number) => html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
  <path d=${signs[n].path} fill=${signs[n].colour}></path></svg>`;

/** legend explains colours and shapes. */
export function legend(groups: Map<string, number>): TemplateResult {
  const others = signs.length - 1, kinds = [...groups];
  return html`<ul class="legend">${kinds.filter(([, n]) => n < others).map(([kind, n]) => html`<li>${sign(n)} ${value(kind)}</li>`)}
    ${kinds.some(([, n]) => n === others) ? html`<li>${sign(others)} ${word("otherKinds")}</li>` : nothing}</ul>`;
}

export const amount = (n: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(n);

/** ordered are the actors as the table shows them: the one in the middle, then by the measure, then by name. */
export function ordered(network: Network, measure: Measure): Node[] {
  const middle = (n: Node) => (n.id === network.centre?.id ? 0 : 1);
  return [...network.nodes].sort((a, b) => middle(a) - middle(b) || b.position[measure] - a.position[measure]
    || a.name.localeCompare(b.name, locale));
}

/** ways are an actor's ties in words. */
export function ways(id: string, network: Network): TemplateResult[] {
  const names = new Map(network.nodes.map((n) => [n.id, n.name]));
  const said = (t: Tie) => (t.from.id === id ? value(t.kind) : valueBack(t.kind) ?? value(t.kind));
  return network.ties.filter((t) => t.from.id === id || t.to.id === id)
    .map((t) => html`<li>${said(t)} <bdi>${names.get(t.from.id === id ? t.to.id : t.from.id)}</bdi></li>`);
}

/** table says in words what the picture shows. */
export function table(network: Network, groups: Map<string, number>, measure: Measure, chosen: string | undefined,
  choose: (n: Node) => void): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${word("table")}><table>
    <caption class="hidden">${word("table")}</caption>
    <thead><tr><th scope="col">${word("actor")}</th><th scope="col">${word("kind")}</th><th scope="col" class="number">${word(measure)}</th>
      <th scope="col">${word("tiedTo")}</th></tr></thead>
    <tbody>${ordered(network, measure).map((n) => html`<tr class=${n.id === chosen ? "chosen" : ""}>
      <th scope="row"><a href=${link("a/" + n.id)}><bdi>${n.name}</bdi></a>${n.place
        ? html`<span class="meta"><bdi>${n.place.name}</bdi></span>` : nothing}
        <button type="button" class="second small" @click=${() => choose(n)}>${word("around")}
          <span class="hidden">: ${n.name}</span></button></th>
      <td>${sign(groups.get(n.kind)!)} ${value(n.kind)}</td><td class="number">${amount(n.position[measure])}</td>
      <td><ul class="plain">${ways(n.id, network)}</ul></td></tr>`)}</tbody></table></div>`;
}
