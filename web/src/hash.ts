// What a reader chose, as it stands in the address behind #, so that a view can be linked and survives a reload. Each view has
// a mark of its own: hashes of somebody else stay alone.

export function readHash<N extends string>(hash: string, mark: string, names: readonly N[]): Partial<Record<N, string>> {
  const found: Partial<Record<N, string>> = {};
  if (!hash.startsWith(`#${mark}?`)) return found;
  const query = new URLSearchParams(hash.slice(mark.length + 2));
  for (const name of names) {
    const value = query.get(name);
    if (value) found[name] = value;
  }
  return found;
}

/** foreign tells a hash of somebody else, as of a link within the page: it changes no choice. */
export const foreign = (hash: string, mark: string) => hash.length > 1 && !hash.startsWith(`#${mark}?`);

/** writeHash leaves out what is not chosen; it is empty where nothing is. */
export function writeHash(mark: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text && `#${mark}?${text}`;
}

/** keepHash puts it into the address, without a step to go back to. A host's <base> does not count: the page stays. */
export function keepHash(hash: string) { history.replaceState(history.state, "", location.pathname + location.search + hash); }
