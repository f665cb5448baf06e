import { css } from "lit";

// Adopted as constructed sheets, which a host's Content-Security-Policy does not forbid; the host's rules end at the
// shadow root, "all: initial" keeps out what would be inherited, and lengths hang on the reader's own font size, which no host
// changes: many set that of <html>, so there is no rem.
export const sheet = css`
  :host { all: initial; display: block !important; color-scheme: light !important; color: #1c2733 !important;
    font: medium/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Arial, sans-serif !important; }
  :host([hidden]) { display: none !important; }
  *, ::before, ::after { box-sizing: border-box; }
  label { display: block; font-weight: 600; font-size: .95em; }
  input, select, button, .button { font: inherit; color: inherit; width: 100%; min-height: 2.5em; padding: .4em .6em;
    background: #fff; border: 1px solid #7d8b99; border-radius: .3em; margin: 0; }
  button, .button { width: auto; cursor: pointer; font-weight: 600; display: inline-block; text-decoration: none; }
  button:hover, .button:hover { background: #e3edf3; }
  button[aria-pressed="true"] { background: #00557f; border-color: #00557f; color: #fff; }
  a { color: #00557f; text-underline-offset: .15em; }
  :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; border-radius: 2px; }
  .meta { color: #51606f; font-size: .95em; font-weight: 400; }
  [hidden] { display: none !important; }
  [aria-invalid="true"] { border: 2px solid #a3000b; }
  .wrong { color: #a3000b; font-weight: 600; margin: .2em 0 0; }
  ul[role="listbox"] { position: absolute; z-index: 3; list-style: none; margin: .1em 0 0; padding: 0; background: #fff;
    border: 1px solid #7d8b99; border-radius: .3em; max-width: 100%; max-height: 18em; overflow: auto; }
  [role="option"] { padding: .4em .6em; cursor: pointer; }
  [role="option"][aria-selected="true"], [role="option"]:hover { background: #00557f; color: #fff; }
  [role="option"][aria-selected="true"] .meta, [role="option"]:hover .meta { color: #fff; }
`;

export const mapSheet = css`
  .all { background: #fff;
    container-type: inline-size; overflow-wrap: anywhere; text-align: start; }
  .head { display: flex; flex-wrap: wrap; gap: .5em 1.5em; justify-content: space-between; align-items: end; margin-bottom: .8em; }
  h2 { font-size: 1.4em; line-height: 1.25; margin: 0; }
  h3 { font-size: 1.05em; margin: 1.1em 0 .2em; }
  p { margin: .5em 0; }
  .tongue { max-width: 14em; }
  .split { display: grid; grid-template-columns: minmax(13em, 17em) minmax(0, 1fr); gap: 1em 1.5em; align-items: start; }
  form { background: #f1f5f8; border-radius: .4em; padding: .6em .9em .9em; margin: 0; position: relative; }
  form > * { margin: .6em 0 0; display: block; }
  summary { font-weight: 600; cursor: pointer; min-height: 2em; padding: .2em 0; }
  details > * + * { margin-top: .6em; }
  .bar { display: flex; flex-wrap: wrap; gap: .4em 1em; align-items: center; justify-content: space-between; margin-bottom: .5em; }
  .switch { display: flex; gap: .4em; }
  .count { font-weight: 600; margin: 0; }
  .warn { border-inline-start: .35em solid #b35900; background: #fdf3e7; padding: .5em .8em; margin: 0 0 .6em;
    display: flex; flex-wrap: wrap; gap: .4em 1em; align-items: center; }
  .frame { position: relative; }
  .map { height: clamp(20em, 62vh, 36em); border: 1px solid #7d8b99; border-radius: .4em; background: #dfe8ee; overflow: hidden; z-index: 0;
    position: relative; outline-offset: -3px; }
  .wheel { position: absolute; inset: auto 0 0; z-index: 1000; padding: .5em; text-align: center; background: #1c2733e6; color: #fff;
    pointer-events: none; }
  .pad { display: flex; flex-wrap: wrap; gap: .3em; margin-top: .4em; }
  .pad button { width: 2.4em; min-height: 2.2em; padding: 0; line-height: 1; }
  .rows { list-style: none; margin: 0; padding: 0; }
  .rows li { border-top: 1px solid #d5dde4; padding: .6em 0; }
  .rows button, .plain button { border: 0; background: none; padding: 0; min-height: 1.6em; color: #00557f; text-align: start;
    text-decoration: underline; text-underline-offset: .15em; }
  .rows .meta { display: block; }
  .plain { list-style: none; margin: 0; padding: 0; }
  .plain button { font-weight: 400; }
  #name:focus { outline: none; }
  .foot { color: #51606f; font-size: .9em; display: flex; flex-wrap: wrap; gap: .2em 1.2em; margin-top: .6em; }
  dialog { border: 1px solid #7d8b99; border-radius: .5em; padding: 0; color: inherit; font: inherit;
    width: min(44em, calc(100vw - 1.5em)); max-height: 88vh; overflow: auto; }
  dialog::backdrop { background: #1c2733aa; }
  .sheet { padding: .2em 1.2em 1.2em; }
  .sheet h2 { margin: .6em 0 .2em; }
  .shut { position: sticky; top: 0; background: #fff; padding: .6em 1.2em 0; display: flex; justify-content: space-between; gap: 1em; }
  dl { display: grid; grid-template-columns: minmax(6em, 11em) minmax(0, 1fr); gap: .25em 1em; margin: .3em 0; }
  dt { font-weight: 600; } dd { margin: 0; }
  @container (max-width: 44em) { .split, dl { grid-template-columns: minmax(0, 1fr); } .map { height: clamp(18em, 60vh, 26em); } }
  /* Leaflet's own sheet, as far as this map needs it. */
  .leaflet-pane, .leaflet-tile, .leaflet-marker-icon, .leaflet-tile-container, .leaflet-pane > canvas, .leaflet-zoom-box, .leaflet-layer {
    position: absolute; left: 0; top: 0; }
  .leaflet-container { overflow: hidden; -webkit-tap-highlight-color: transparent; touch-action: none; }
  .leaflet-tile, .leaflet-marker-icon { user-select: none; }
  .leaflet-tile { visibility: hidden; width: 256px; height: 256px; max-width: none !important; border: 0; }
  .leaflet-tile-loaded { visibility: inherit; }
  .leaflet-pane { z-index: 400; } .leaflet-tile-pane { z-index: 200; }
  .leaflet-overlay-pane { z-index: 400; } .leaflet-marker-pane { z-index: 600; }
  .leaflet-labels-pane { z-index: 450; pointer-events: none; }
  .leaflet-zoom-animated { transform-origin: 0 0; }
  .leaflet-zoom-anim .leaflet-zoom-animated { transition: transform .25s cubic-bezier(0, 0, .25, 1); }
  .leaflet-interactive { cursor: pointer; } .leaflet-grab { cursor: grab; }
  .leaflet-zoom-box { width: 0; height: 0; border: 2px dotted #38f; background: #fff8; z-index: 800; }
  .leaflet-container canvas { max-width: none; }
  .point, .cluster { border-radius: 50%; background: #00557f; border: 2px solid #fff; box-shadow: 0 0 0 1px #1c2733;
    display: grid; place-items: center; color: #fff; font-weight: 700; font-size: .85em; }
  .cluster { background: #fff; color: #1c2733; border: 3px solid #00557f; box-shadow: 0 0 0 1px #fff; }
  .point:focus-visible, .cluster:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; border-radius: 50%; }
  .town { font-size: .8em; color: #33414e; white-space: nowrap; text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff; }
  .town span { position: absolute; transform: translateX(-50%); }
  .tip { position: absolute; left: 50%; bottom: calc(100% + .3em); transform: translateX(-50%); background: #1c2733; color: #fff;
    font-weight: 400; padding: .15em .5em; border-radius: .25em; width: max-content; max-width: 14em; display: none; pointer-events: none; }
  .point:hover .tip, .point:focus-visible .tip { display: block; }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
  @media (forced-colors: active) { .point, .cluster { forced-color-adjust: none; } }
`;
