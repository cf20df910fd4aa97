import { hostPort, isAllowedHost } from './allowed-hosts';
import { ConnectError } from './provider';

/**
 * The base URL of the server a person typed: `mastodon.social`, `@ada@mastodon.social`, `https://pds.example/`.
 * Https unless it is a host the operator allowed to be private. No trailing slash. @throws ConnectError
 */
export function serverUrl(typed: string, field: string): string {
  const name = typed.trim().replace(/^@?[^@\s/]+@(?=[^@\s]+$)/, '');
  const wrong = new ConnectError('This is not the address of a server. Write it like example.social.', field);
  if (name === '' || /\s/.test(name)) throw wrong;
  const hasScheme = /^https?:\/\//i.test(name);
  if (!URL.canParse(hasScheme ? name : `http://${name}`)) throw wrong;
  const url = new URL(hasScheme ? name : `http://${name}`);
  if (!hasScheme && !isAllowedHost(hostPort(url))) return `https://${url.host}`;
  if (url.protocol === 'http:' && !isAllowedHost(hostPort(url)))
    throw new ConnectError(`${url.host} must be reached over https.`, field);
  return url.origin;
}
