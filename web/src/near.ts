import type { Points, Row } from "./service";

/** distances gives how far points are from a position, in kilometres, by id. */
export function distances(points: Points, from: { lat: number; lon: number }): Map<string, number> {
  const rad = Math.PI / 180, away = new Map<string, number>();
  let lat = 0, lon = 0;
  points.ids.forEach((id, i) => {
    lat += points.lat[i]; lon += points.lon[i];
    const a = (lat / 1e4) * rad, b = from.lat * rad;
    const h = Math.sin((a - b) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((lon / 1e4 - from.lon) * rad) / 2) ** 2;
    away.set("act_" + id, Math.round(2 * 6371 * Math.asin(Math.sqrt(h))));
  });
  return away;
}

/** nearestFirst orders rows by their distance; those without a location come last. What is as far stays in its order. */
export function nearestFirst(rows: Row[], away: Map<string, number>): Row[] {
  return rows.map((row) => ({ ...row, km: away.get(row.id) })).sort((a, b) => (a.km ?? 1e9) - (b.km ?? 1e9));
}
