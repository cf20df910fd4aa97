import dns from 'node:dns';
import net from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './address';
import { isAllowedHost } from './allowed-hosts';

/** The address is not public: nothing was sent. */
export class GuardError extends Error {}

type Lookup = typeof dns.lookup;

/** Resolves once and hands only public addresses to the socket, so a name that changes its mind (rebinding) gains nothing. */
function publicLookup(lookup: Lookup): net.LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const open = addresses.filter((one) => isPublicAddress(one.address));
      const [first] = open;
      if (!first) return callback(new GuardError(`${hostname} is not on the public internet.`), '', 0);
      return options.all ? callback(null, open) : callback(null, first.address, first.family);
    });
  };
}

/** Connects to public addresses and to the hosts the operator allowed; refuses all others before a socket exists. */
export function guardedConnector(lookup: Lookup = dns.lookup): buildConnector.connector {
  const shared = { allowH2: false, timeout: 10_000 };
  const open = buildConnector(shared);
  const guarded = buildConnector({ ...shared, lookup: publicLookup(lookup) });
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    if (isAllowedHost(`${options.hostname}:${port}`)) return open(options, callback);
    if (net.isIP(options.hostname) && !isPublicAddress(options.hostname))
      return callback(new GuardError(`${options.hostname} is not on the public internet.`), null);
    return guarded(options, callback);
  };
}

/** HTTP/1.1 only: one request per connection at a time makes "was it written?" a question with an answer. */
export const guardedAgent = new Agent({ connect: guardedConnector(), allowH2: false, pipelining: 1, connections: 64 });
