import ipaddr from 'ipaddr.js';
import { env } from '@/lib/env';
import { trustedHeaders } from './trusted-headers';

const isLoopback = (address: string) => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
const isLoopbackName = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);

/** What to count a visitor's tries by: an IPv4 address, or an IPv6 network of 64 bits, which one household owns. */
export function clientAddress(headers: Headers): string {
  const remote = headers.get(trustedHeaders.remote) ?? 'unknown';
  if (!ipaddr.isValid(remote)) return remote.slice(0, 100);
  const address = ipaddr.process(remote);
  if (address.kind() === 'ipv4') return address.toString();
  return `${address.toByteArray().slice(0, 8).join('.')}/64`;
}

/**
 * Whether a request surely comes from this very computer: a loopback peer that asked for a loopback name, no trace of a
 * proxy (web.ts names such a peer `forwarded`), and no public URL. Next adds x-forwarded-* itself: they tell nothing here.
 */
export function isFromThisComputer(headers: Headers, publicUrl = env().publicUrl): boolean {
  return (
    isLoopback(headers.get(trustedHeaders.remote) ?? '') &&
    isLoopbackName(headers.get('host') ?? '') &&
    isLoopbackName(new URL(publicUrl).host) &&
    !headers.has('via')
  );
}
