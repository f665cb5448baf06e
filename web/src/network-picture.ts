import Graph from "graphology";
import Sigma from "sigma";
import type { Network, Node } from "./network-answer";
import type { Measure } from "./network-choice";
import { programs, signs } from "./node-shape";
import { word } from "./page";
import { wheelWithCtrl } from "./wheel";

const pale = "#dfe3e8", lines = "#a9b0ba", thick = "#51606f";
const smallest = 5, largest = 16; // pixels

// A layout that is higher than wide is laid on its side, as the box is wider than high.
const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
const tall = (nodes: Node[]) => spread(nodes.map((n) => n.y)) > spread(nodes.map((n) => n.x));

// Below the sign and no longer than fits there; the table has the whole name.
const longest = 30, letters = 12, halo = 3; // characters, pixels, pixels
type Labelled = { label: string | null; x: number; y: number; size: number };
function label(context: CanvasRenderingContext2D, data: Labelled, hovered = false) {
  if (!data.label) return;
  const text = data.label.length > longest && !hovered ? data.label.slice(0, longest - 1).trimEnd() + "…" : data.label;
  context.font = `${letters}px system-ui, Arial, sans-serif`;
  const half = context.measureText(text).width / 2, wide = context.canvas.clientWidth;
  const x = Math.max(2, Math.min(data.x - half, wide - 2 * half - 2)), y = data.y + data.size + letters;
  context.lineJoin = "round";
  context.lineWidth = halo;
  context.strokeStyle = "#fff";
  context.strokeText(text, x, y);
  context.fillStyle = "#1c2733";
  context.fillText(text, x, y);
}

/** Picture draws a network with the graphics card. Making one throws where there is none. */
export class Picture {
  private readonly sigma: Sigma;
  private readonly graph = new Graph({ multi: true });
  private chosen?: string;

  constructor(box: HTMLElement, choose: (id?: string) => void) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.sigma = new Sigma(this.graph, box, {
      nodeProgramClasses: programs, defaultDrawNodeLabel: (context, data) => label(context, data),
      defaultDrawNodeHover: (context, data) => label(context, data, true), labelDensity: 0.8, labelGridCellSize: 150,
      labelRenderedSizeThreshold: smallest, stagePadding: 48, zIndex: true, zoomDuration: still ? 0 : 200, allowInvalidContainer: true,
      nodeReducer: (id, data) => (this.beside(id) ? { ...data, forceLabel: !!this.chosen, zIndex: id === this.chosen ? 2 : 1 }
        : { ...data, color: pale, label: null, zIndex: 0 }),
      edgeReducer: (id, data) => (!this.chosen ? data
        : this.graph.extremities(id).includes(this.chosen) ? { ...data, color: thick, size: 2.5, zIndex: 1 } : { ...data, color: pale }),
    });
    wheelWithCtrl(box, () => word("wheelHint"));
    this.sigma.on("clickNode", ({ node }) => choose(node));
    this.sigma.on("clickStage", () => choose());
  }

  private beside(id: string) { return !this.chosen || id === this.chosen || this.graph.areNeighbors(id, this.chosen); }

  show(network: Network, groups: Map<string, number>, measure: Measure) {
    this.chosen = undefined;
    this.graph.clear();
    const across = tall(network.nodes);
    for (const n of network.nodes) {
      const sign = groups.get(n.kind) ?? signs.length - 1;
      const at = across ? { x: n.y, y: n.x } : { x: n.x, y: n.y };
      this.graph.addNode(n.id, { ...at, label: n.name, color: signs[sign].colour, type: String(sign) });
    }
    for (const t of network.ties) this.graph.addEdgeWithKey(t.id, t.from.id, t.to.id, { color: lines, size: 1.3 });
    this.resize(network, measure);
    void this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** resize shows a measure by the area of the signs. */
  resize(network: Network, measure: Measure) {
    const most = Math.max(...network.nodes.map((n) => n.position[measure]), 1e-9);
    for (const n of network.nodes) {
      this.graph.setNodeAttribute(n.id, "size", smallest + (largest - smallest) * Math.sqrt(Math.max(n.position[measure], 0) / most));
    }
    this.sigma.refresh();
  }

  choose(id?: string) {
    this.chosen = id && this.graph.hasNode(id) ? id : undefined;
    this.sigma.refresh();
  }

  zoom(by: number) { const camera = this.sigma.getCamera(); camera.setState({ ratio: camera.ratio / by }); }

  pan(x: number, y: number) {
    const camera = this.sigma.getCamera();
    camera.setState({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio });
  }

  whole() { this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }); }

  remove() { this.sigma.kill(); }
}
