// Bundles src into dist. Equal sources give equal bytes, so that CI can compare.
import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

// What the map says before it hears from the service: all other words come with its first answer.
const first = {};
for (const file of readdirSync("words").sort()) {
  const { words } = JSON.parse(readFileSync(`words/${file}`, "utf8"));
  const said = ["loading", "failed", "retry"].filter((key) => words[key]);
  first[basename(file, ".json")] = Object.fromEntries(said.map((key) => [key, words[key]]));
}

await build({
  entryPoints: ["src/actor-map.ts", "src/match.ts", "src/network.ts", "src/edit.ts"],
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  plugins: [{
    name: "leaflet in parts",
    setup: (b) => b.onResolve({ filter: /^leaflet$/ }, () => ({ path: `${process.cwd()}/src/leaflet.js` })),
  }],
  define: { FIRST_WORDS: JSON.stringify(first) },
});

const parts = ["lit", "@lit/reactive-element", "lit-html", "lit-element", "leaflet", "supercluster", "kdbush", "topojson-client",
  "sigma", "graphology", "graphology-utils", "events"];
const licences = parts.map((name) => {
  const folder = `node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const licence = readdirSync(folder).find((file) => /^LICEN[CS]E/i.test(file));
  return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, "utf8").trim()}\n`;
});
writeFileSync("dist/LICENSES.txt", `The map and the pages are made with the following libraries.\n\n${licences.join("\n----\n\n")}`);
