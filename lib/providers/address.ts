import ipaddr from 'ipaddr.js';

/** Public by number, but answered by the machine's own cloud (Azure WireServer, Oracle metadata). */
const cloudInside = new Set(['168.63.129.16', '192.0.0.192']);
const globalIpv6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. Everything else (loopback, private, link-local, metadata,
 * mapped, NAT64, 6to4, Teredo, documentation, multicast) is refused: unknown is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || cloudInside.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalIpv6);
}
