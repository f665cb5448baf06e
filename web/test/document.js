// Stands for what the server wrote into the page, before anything that reads it.
const page = { lang: "de", words: {}, values: { "in-FUNDS": "gefördert durch" }, today: "2026-11-24", pageLanguages: ["de"] };
globalThis.document = { getElementById: () => ({ textContent: JSON.stringify(page) }), documentElement: { lang: "de" }, createTreeWalker: () => ({}) };
globalThis.WebGLRenderingContext = globalThis.WebGL2RenderingContext = class {}; // asked for their constants only
