// What the server wrote into a page for coordinators, in German or English as the API's sentences are.

export interface Option { value: string; label: string; level?: number }

interface Page {
  lang: string; words: Record<string, string>; values: Record<string, string>; topics: Option[]; targetGroups: Option[];
  languages: Option[]; roles: Option[]; kinds: Option[]; tieKinds: Option[]; today: string;
  pageLanguages: string[]; // German first
}

export const page: Page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");

/** word gives a word of the page, with values in it. */
export function word(key: string, values: Record<string, string | number> = {}): string {
  let text = page.words[key] ?? "";
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, String(value));
  return text;
}

/** missing is what a field with suggestions says of a text that is none of them. */
export const missing = (what: string) => ({ none: word(what + "None"), several: word(what + "Several"), failed: word("failed") });

/** value gives the value of an enum in words. */
export const value = (key: string): string => page.values[key] ?? key;

/** valueBack gives a kind of tie in words as the other end sees it; undefined where that is the same. */
export const valueBack = (kind: string): string | undefined => page.values["in-" + kind];

/** asOptions are values that the page itself has words for. */
export const asOptions = (name: string, values: string[]): Option[] => values.map((v) => ({ value: v, label: word(`${name}-${v}`) }));

/** link leads to another page in the same language; the bundles lie at assets/ of the service. */
export function link(path: string): string {
  const url = new URL("../" + path, import.meta.url), lang = document.documentElement.lang;
  if (lang !== "de") url.searchParams.set("lang", lang);
  return url.href;
}

/** locale is how numbers and days are written. */
export const locale = page.lang === "en" ? "en-GB" : page.lang;

export const percent = (share: number): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
