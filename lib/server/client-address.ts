import ipaddr from 'ipaddr.js';
import { env } from '@/lib/env';
import { trustedHeaders } from './trusted-headers';

function parse(address: string) {
  return ipaddr.isValid(address) ? ipaddr.process(address) : null;
}

const nearby = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);
const isLoopback = (address: string) => parse(address)?.range() === 'loopback';
const isLoopbackName = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);

/**
 * The address to count tries by. Behind a proxy (PUBLIC_URL is set and the peer is on a private network) it is what the
 * nearest proxy wrote; a client can only forge the entries before that. IPv6 counts per /64, which one person owns.
 */
export function clientAddress(headers: Headers, publicUrlIsSet = env().PUBLIC_URL !== undefined): string {
  const peer = parse(headers.get(trustedHeaders.remote) ?? '');
  const forwarded = parse(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '');
  const address = publicUrlIsSet && forwarded && peer && nearby.has(peer.range()) ? forwarded : peer;
  if (address === null) return 'unknown';
  if (address.kind() === 'ipv4') return address.toString();
  return `${address.toByteArray().slice(0, 8).join('.')}/64`;
}

/**
 * Whether the request surely comes from this very computer: a loopback peer that asked for a loopback name, nothing
 * that looks like a proxy in between, and no public URL.
 */
export function isFromThisComputer(headers: Headers, publicUrl = env().publicUrl): boolean {
  const proxied = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];
  return (
    isLoopback(headers.get(trustedHeaders.remote) ?? '') &&
    isLoopbackName(headers.get('host') ?? '') &&
    isLoopbackName(new URL(publicUrl).host) &&
    !proxied.some((name) => headers.has(name))
  );
}
