import { html, svg } from "lit";
import type { TemplateResult } from "lit";
import type { Reason } from "./match-answer";
import { locale } from "./page";

/** bar draws a share; the number stands beside it as text. */
export const bar = (share: number, kind = ""): TemplateResult =>
  html`<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="8"></rect>
    <rect class="fill" width=${Math.round(100 * Math.min(Math.abs(share), 1))} height="8"></rect>`}</svg>`;

// Points are shown as hundredths of the best score there could be, so that people read 25.2 and not 0.2515.
const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const tenths = (points: number) => Math.round(1000 * points);

export const inTenths = (n: number): string => shown.format(n / 10);

/** score gives points as people read them. */
export const score = (points: number): string => inTenths(tenths(points));

/** What a card tells of a reason, in tenths of a point; less than half a point is not worth a line of its own. */
export interface Part { text: string; points: number; tenths: number }

const small = (r: Reason) => Math.abs(r.points) < 0.005;

/** parts gives reasons rounded so that what is shown adds up to the score shown: those cut most get what is left. */
export function parts(reasons: Reason[], folded: (text: string) => string): Part[] {
  const all = reasons.filter((r) => !small(r)).map(({ text, points }) => ({ text, points }));
  const rest = reasons.filter(small);
  if (rest.length) all.push({ text: folded(rest.map((r) => r.text).join(" ")), points: rest.reduce((sum, r) => sum + r.points, 0) });
  const exact = all.map((p) => 1000 * p.points), cut = exact.map((x) => Math.floor(x + 1e-6));
  const left = tenths(all.reduce((sum, p) => sum + p.points, 0)) - cut.reduce((sum, n) => sum + n, 0);
  const most = exact.map((x, i) => ({ i, lost: x - cut[i] })).sort((a, b) => b.lost - a.lost || a.i - b.i).slice(0, left);
  for (const { i } of most) cut[i]++;
  return all.map((p, i) => ({ ...p, tenths: cut[i] }));
}
