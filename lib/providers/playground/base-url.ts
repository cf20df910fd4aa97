const slot = Symbol.for('almanac.playground.url');
const shared = globalThis as { [slot]?: string };

/** Called once by each entry: where the Playground network's API is reached from inside (env().playgroundUrl). */
export function configurePlayground(baseUrl: string) {
  shared[slot] = baseUrl.replace(/\/+$/, '');
}

/** The API's base address. Not kept in the grant: the port of this server may change from one start to the next. */
export function playgroundApi(): string {
  const base = shared[slot];
  if (!base) throw new Error('configurePlayground() was not called by this process.');
  return `${base}/playground/api`;
}
