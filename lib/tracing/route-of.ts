/** The paths whose later parts are secrets, ids or names: only what kind they are is told. */
const kinds = /^\/(?:_next|media|s|uploads|playground|review|api\/(?!planner)[\w-]+)(?=\/|$)/;

/** A path as its kind: what stands in it for one thing only is left out, so that traces can be counted by it. */
export function routeOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const [kind] = kinds.exec(path) ?? [];
  if (kind) return kind;
  return path.replaceAll(/\/[0-9a-f]{24}(?=\/|$)/g, '/{id}').replaceAll(/\/[\w.~-]{33,}(?=\/|$)/g, '/{…}') || '/';
}
