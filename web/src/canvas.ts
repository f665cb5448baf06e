import { Map as LeafletMap, TileLayer, GeoJSON, Marker, DivIcon, Canvas, LatLngBounds } from "leaflet";
import type { LeafletKeyboardEvent, PathOptions } from "leaflet";
import Supercluster from "supercluster";
import type { AnyProps, ClusterFeature, PointFeature } from "supercluster";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Points, Town } from "./service";
import { wheelWithCtrl } from "./wheel";

/** What the map asks of the element around it. */
export interface Around {
  name(id: string): string;               // of an actor, for people who hover or listen
  cluster(count: number): string;         // what a group is called
  open(id: string): void;
  openMany(ids: string[]): void;          // actors in the very same place
  seen(ids: string[]): void;              // single actors that came into view
  towns(district: string): Promise<Town[]>;
  wheel(): string;                        // how to zoom with the wheel
}

interface Named { ags?: string; l?: string; name?: string }

type Area = Feature<Polygon | MultiPolygon, Named>;

/** Ground is what the map lies on, by name of its parts. */
export type Ground = Topology<Record<string, GeometryCollection<Named>>>;

const deepest = 15; // zoom
const germany = new LatLngBounds([47.2, 5.8], [55.1, 15.1]);

/** Canvas draws boundaries once and keeps markers by key: a marker that has the focus is never replaced. */
export class MapCanvas {
  private readonly map: LeafletMap;
  private readonly index = new Supercluster<{ id: string }>({ radius: 76, maxZoom: deepest, minPoints: 2 });
  private markers = new Map<string, Marker>();
  private labels = new Map<string, Marker[]>();
  private districts: Area[] = [];
  private bounds = germany;

  constructor(box: HTMLElement, private readonly around: Around, tiles: string | null) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    wheelWithCtrl(box, () => around.wheel());
    this.map = new LeafletMap(box, {
      zoomControl: false, attributionControl: false, maxZoom: deepest, minZoom: 4, zoomAnimation: !still, fadeAnimation: !still,
      inertia: !still, renderer: new Canvas({ padding: 0.4 }),
    });
    this.map.createPane("labels");
    this.map.fitBounds(germany);
    if (tiles) new TileLayer(tiles, { maxZoom: 19 }).addTo(this.map);
    this.map.on("moveend", () => this.draw());
  }

  /** boundaries draws the ground. With tiles only the lines of districts stay. */
  boundaries(districts: Ground, countries: Ground, tiled: boolean) {
    const areas = (ground: Ground, name: string) => feature(ground, ground.objects[name]);
    const add = (parts: FeatureCollection, style: PathOptions) =>
      new GeoJSON(parts, { style: { interactive: false, ...style }, interactive: false }).addTo(this.map);
    if (!tiled) add(areas(countries, "countries"), { stroke: true, weight: 1, color: "#c4ced6", fillColor: "#eef2f5", fillOpacity: 1 });
    add(areas(districts, "kreise"), { weight: 1, color: "#b3c0cb", fillColor: "#fbfcfd", fillOpacity: tiled ? 0 : 1 });
    add(areas(districts, "laender"), { weight: 1.6, color: "#7d8b99", fill: false });
    this.districts = areas(districts, "kreise").features as Area[];
    void this.name(Math.round(this.map.getZoom()));
  }

  /** show puts points on the map and, if they are new, moves to where they are. */
  show(points: Points, move: boolean) {
    let lat = 0, lon = 0;
    const features = points.ids.map((id, i) => {
      lat += points.lat[i]; lon += points.lon[i];
      const geometry = { type: "Point" as const, coordinates: [lon / 1e4, lat / 1e4] };
      return { type: "Feature" as const, properties: { id: "act_" + id }, geometry };
    });
    this.index.load(features);
    for (const marker of this.markers.values()) marker.remove();
    this.markers.clear();
    this.bounds = features.length ? new LatLngBounds(features.map((f) => [f.geometry.coordinates[1], f.geometry.coordinates[0]])) : germany;
    if (move) this.all(); else this.draw();
  }

  /** all shows everything that was found. */
  all() { this.map.fitBounds(this.bounds, { maxZoom: 9, padding: [40, 40] }); this.draw(); }

  zoom(by: number) { this.map.setZoom(this.map.getZoom() + by); }

  pan(x: number, y: number) { this.map.panBy([x * 120, y * 120]); }

  /** resized is called when the map comes into view: Leaflet measures its box once. */
  resized() { this.map.invalidateSize(); this.draw(); }

  /** named writes names that came after their markers. */
  named() {
    for (const [key, marker] of this.markers) if (key.startsWith("act_")) this.label(marker, this.around.name(key));
  }

  remove() { this.map.remove(); }

  private draw() {
    const box = this.map.getBounds().pad(0.15), zoom = Math.round(this.map.getZoom());
    const found = this.index.getClusters([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], zoom);
    const kept = new Map<string, Marker>(), single: string[] = [];
    for (const f of found) {
      const many = "cluster" in f.properties && f.properties.cluster;
      const key = many ? `${zoom}/${f.geometry.coordinates}` : (f.properties as { id: string }).id;
      if (!many) single.push(key);
      kept.set(key, this.markers.get(key) ?? this.marker(f, key));
      this.markers.delete(key);
    }
    const lost = [...this.markers.values()].find((m) => m.getElement()?.matches(":focus"));
    const near = lost && nearest(lost, kept);
    for (const marker of this.markers.values()) marker.remove();
    this.markers = kept;
    near?.getElement()?.focus({ preventScroll: true }); // after zooming into a group the focus stays where it was
    this.around.seen(single);
    void this.name(zoom);
  }

  private marker(f: ClusterFeature<AnyProps> | PointFeature<{ id: string }>, key: string): Marker {
    const [lon, lat] = f.geometry.coordinates, count = (f.properties as { point_count?: number }).point_count;
    const size = count ? Math.min(28 + 4 * Math.log2(count), 46) : 26;
    const icon = new DivIcon({ className: count ? "cluster" : "point", html: count ? String(count) : "", iconSize: [size, size] });
    const marker = new Marker([lat, lon], { icon, keyboard: true, riseOnHover: true }).addTo(this.map);
    this.label(marker, count ? this.around.cluster(count) : this.around.name(key));
    const act = () => (count ? this.enter((f.properties as { cluster_id: number }).cluster_id, [lat, lon]) : this.around.open(key));
    marker.on("click", act);
    marker.on("keydown", ({ originalEvent }: LeafletKeyboardEvent) => { // Leaflet fires no click for keys
      if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
      originalEvent.preventDefault();
      originalEvent.stopPropagation();
      act();
    });
    return marker;
  }

  private label(marker: Marker, text: string) {
    const element = marker.getElement();
    if (!element || element.getAttribute("aria-label") === text) return;
    element.setAttribute("aria-label", text);
    if (element.classList.contains("cluster")) return;
    const tip = document.createElement("bdi");
    tip.className = "tip";
    tip.textContent = text; // never markup
    element.replaceChildren(tip);
  }

  /** enter zooms into a group, or lists it where it lies in one place. */
  private enter(cluster: number, at: [number, number]) {
    const zoom = this.index.getClusterExpansionZoom(cluster);
    if (zoom > deepest) this.around.openMany(this.index.getLeaves(cluster, Infinity).map((leaf) => leaf.properties.id));
    else this.map.setView(at, zoom);
  }

  /** name writes what helps to find one's way: names of districts, closer by those of the towns in the one in the middle. */
  private async name(zoom: number) {
    const { lat, lng } = this.map.getCenter();
    const what = zoom < 8 ? "" : zoom === 8 ? "districts" : this.districts.find((area) => contains(area, lng, lat))?.properties.ags ?? "";
    for (const [other, labels] of this.labels) if (other !== what) { labels.forEach((l) => l.remove()); this.labels.delete(other); }
    if (!what || this.labels.has(what)) return;
    this.labels.set(what, []);
    try {
      const places = what === "districts" ? this.districts.map(middle) : await this.around.towns(what);
      if (this.labels.has(what)) this.labels.set(what, places.map((place) => this.write(place)));
    } catch { this.labels.delete(what); }
  }

  private write(place: { name: string; lat: number; lon: number }): Marker {
    const text = document.createElement("span");
    text.textContent = place.name;
    const icon = new DivIcon({ className: "town", html: text, iconSize: [0, 0], iconAnchor: [0, 10] });
    const label = new Marker([place.lat, place.lon], { icon, interactive: false, keyboard: false, pane: "labels" }).addTo(this.map);
    label.getElement()?.setAttribute("aria-hidden", "true"); // the list says where everybody is
    return label;
  }
}

/** middle gives the name of a district and the middle of the box around its largest part. */
function middle(area: Area): { name: string; lat: number; lon: number } {
  const polygons = area.geometry.type === "Polygon" ? [area.geometry.coordinates] : area.geometry.coordinates;
  const ring = polygons.map((polygon) => polygon[0]).reduce((a, b) => (b.length > a.length ? b : a));
  const box = new LatLngBounds(ring.map(([lon, lat]) => [lat, lon]));
  return { name: area.properties.name ?? "", lat: box.getCenter().lat, lon: box.getCenter().lng };
}

function nearest(from: Marker, among: Map<string, Marker>): Marker | undefined {
  const at = from.getLatLng();
  let best: Marker | undefined, least = Infinity;
  for (const marker of among.values()) {
    const away = at.distanceTo(marker.getLatLng());
    if (away < least) { least = away; best = marker; }
  }
  return best;
}

/** contains casts a ray: a point lies within if it crosses an odd number of edges. */
function contains(area: Area, x: number, y: number): boolean {
  const polygons = area.geometry.type === "Polygon" ? [area.geometry.coordinates] : area.geometry.coordinates;
  let inside = false;
  for (const polygon of polygons) for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i], [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
