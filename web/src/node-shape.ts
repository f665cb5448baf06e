// Nodes that differ by shape as well as by colour: one program of the graphics card for each shape.
import { NodePointProgram } from "sigma/rendering";

export interface Sign { colour: string; shape: string; path: string }

// The signs of the SVG (graph/network/picture), told apart with a colour vision deficiency too. In the shader, p runs from -1
// to 1 with y downwards, and what is below 1 is within; the path is the same shape for the legend.
const turn = "6.2831853", ngon = (corners: number, from: string) => {
  const apothem = Math.cos(Math.PI / corners).toFixed(4);
  return `float a = atan(p.y, p.x) + ${from}, s = ${turn} / ${corners}.0; return cos(floor(0.5 + a / s) * s - a) * length(p) / ${apothem};`;
};
const round = "return length(p) / 0.8;";
const outline = (corners: number, from: number) => "M" + Array.from({ length: corners }, (_, i) => {
  const a = from + 2 * Math.PI * (i / corners);
  return `${(10 + 9 * Math.cos(a)).toFixed(1)} ${(10 + 9 * Math.sin(a)).toFixed(1)}`;
}).join("L") + "Z";
const disc = "M10 2.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 1 1 0-14.4Z";

// A regular shape with a corner upwards has an edge in the middle of its bottom.
const regular = (corners: number, up: boolean) => ({
  shape: ngon(corners, up === (corners % 2 === 1) ? "-1.5707963" : "1.5707963"), path: outline(corners, up ? -Math.PI / 2 : Math.PI / 2),
});

export const signs: Sign[] = [
  { colour: "#0072b2", shape: round, path: disc },
  { colour: "#e69f00", shape: "return max(abs(p.x), abs(p.y)) / 0.72;", path: "M3.5 3.5H16.5V16.5H3.5Z" },
  { colour: "#009e73", ...regular(3, true) },
  { colour: "#cc79a7", shape: "return (abs(p.x) + abs(p.y)) / 0.95;", path: "M10 1L19 10L10 19L1 10Z" },
  { colour: "#56b4e9", ...regular(6, true) },
  { colour: "#d55e00", ...regular(3, false) },
  { colour: "#f0e442", ...regular(5, true) },
  { colour: "#4d4d4d", shape: "vec2 q = abs(p); return max(min(q.x, q.y) / 0.34, max(q.x, q.y) / 0.95);",
    path: "M7 1H13V7H19V13H13V19H7V13H1V7H7Z" },
  { colour: "#ffffff", shape: round, path: disc }, // all others
];

const shader = (shape: string) => `
precision mediump float;
varying vec4 v_color;
varying float v_border;
float within(vec2 p) { ${shape} }
void main(void) {
  float d = within((gl_PointCoord - 0.5) * 2.0);
  #ifdef PICKING_MODE
  gl_FragColor = d < 1.0 ? v_color : vec4(0.0);
  #else
  float edge = v_border * 2.0;
  vec4 filled = mix(v_color, vec4(0.1, 0.1, 0.1, 1.0), smoothstep(0.8 - edge, 0.8, d));
  gl_FragColor = mix(filled, vec4(0.0), smoothstep(1.0 - edge, 1.0, d));
  #endif
}`;

/** programs are those of all signs, by the number of the sign. */
export const programs = Object.fromEntries(signs.map((sign, i) => [String(i), class extends NodePointProgram {
  getDefinition() { return { ...super.getDefinition(), FRAGMENT_SHADER_SOURCE: shader(sign.shape) }; }
}]));
