const slot = Symbol.for('almanac.http.allowed');
const shared = globalThis as { [slot]?: ReadonlySet<string> };

/** `host:port` as the guard compares it: lower case, IPv6 without brackets, the scheme's own port filled in. */
export function hostPort(url: URL): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname.replace(/^\[|\]$/g, '')}:${port}`;
}

/**
 * Called once by each entry: the hosts (`host:port`, base URLs, or comma-separated lists of both) that may be private
 * and may be plain http: ALMANAC_ALLOW_PRIVATE_HOSTS and our own base URL, where Playground lives. Until then: none.
 * Kept on globalThis because Next's bundles and lib/web.ts are two module worlds in one process.
 */
export function configureHttp(settings: { allowPrivateHosts: string[] }) {
  const entries = settings.allowPrivateHosts.flatMap((entry) => entry.split(',')).map((entry) => entry.trim());
  shared[slot] = new Set(entries.filter(Boolean).map((entry) => hostPort(parse(entry))));
}

function parse(entry: string): URL {
  const address = /^https?:\/\//.test(entry) ? entry : `http://${entry}`;
  if (!URL.canParse(address)) throw new Error(`ALMANAC_ALLOW_PRIVATE_HOSTS: "${entry}" is not host:port.`);
  return new URL(address);
}

export const isAllowedHost = (key: string): boolean => shared[slot]?.has(key) ?? false;
