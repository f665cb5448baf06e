// What the service answers, and how to ask it.

export interface MapData {
  title: Text; lang: string; view: "MAP" | "LIST"; attribution: string;
  languages: { lang: string; name: string }[];
  words: Record<string, string>; kinds: Record<string, string>;
}

export interface Points {
  total: number; ids: string[]; kinds: string[]; kind: number[]; lat: number[]; lon: number[];
}

export interface Row { id: string; name: string; kind: string; place?: string; topics?: string[]; km?: number }

export interface Choice { value: string; label: string; count: number; level?: number }

export interface Listed { total: number; rows: Row[]; next?: string; facets?: { by: string; values: Choice[] }[] }

export interface Town { ags: string; name: string; within?: string; lat: number; lon: number }

export interface Text { text: string; lang: string; machine?: boolean }

export interface Link { id: string; name: string; how?: string; outside?: boolean }

export interface Profile {
  id: string; name: string; kind: string; collective?: boolean; about?: Text; website?: string; email?: string; phone?: string;
  person?: string; street?: string; town?: string; place?: string; approximate?: boolean; areas?: string[]; topics?: string[];
  targetGroups?: string[]; languages?: string[]; ties?: Link[]; initiatives?: Link[]; verified?: string; source?: string;
  more?: { offers?: number; ties?: number; initiatives?: number };
  feedback?: string; offers?: { title?: Text; kind: string; status: string; about?: Text; url?: string }[];
}

/** Refused tells that the service answered, and said no. */
export class Refused extends Error {
  constructor(readonly code: string) { super(code); }
}

const patience = 10_000; // milliseconds until the service counts as away

export class Service {
  /** The bundle lies at embed/actor-map.js of the service. */
  readonly root = new URL("../", import.meta.url);

  async get<T>(path: string, query: Record<string, string | undefined>): Promise<T> {
    const url = new URL(path, this.root);
    for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
    const answer = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(patience) });
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    const body = await answer.json();
    if (!answer.ok) throw new Refused(body.error?.code ?? "INVALID");
    return body as T;
  }

  /** page gives the address of a page in a language. */
  page(path: string, lang: string): string {
    const url = new URL(path, this.root);
    if (lang !== "de") url.searchParams.set("lang", lang);
    return url.href;
  }
}
