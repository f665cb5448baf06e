import { word } from "./page";

/** A finding of the API; field is the path of the argument it concerns, empty where there is none. */
export interface Finding { code: string; field: string; message: string }

/** Refusal tells that the API answered, and what it objects to. */
export class Refusal extends Error {
  readonly code: string;

  constructor(readonly findings: Finding[]) {
    super(findings.map((f) => f.message).join("\n"));
    this.code = findings[0].code;
  }
}

interface ApiError { message: string; extensions?: { code?: string; field?: string } }

const findingOf = ({ message, extensions }: ApiError): Finding =>
  ({ code: extensions?.code ?? "", field: extensions?.field ?? "", message });

/** told says why something failed. */
export const told = (e: unknown): string => (e instanceof Refusal ? word("refused", { why: e.message }) : word("failed"));

const patience = 30_000; // milliseconds: as long as the server works on a query

/** Api asks the GraphQL API. The token lives in here and nowhere else, until the page is left. */
export class Api {
  token = "";
  readonly url = new URL("../graphql", import.meta.url);

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await fetch(this.url, {
      method: "POST", credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(patience),
      headers: { "Content-Type": "application/json", ...this.authorization() },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors?.length) throw new Refusal(errors.map(findingOf));
    return data as T;
  }

  authorization(): Record<string, string> { return this.token ? { Authorization: `Bearer ${this.token}` } : {}; }
}
