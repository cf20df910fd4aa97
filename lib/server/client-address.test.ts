import { expect, test } from 'vitest';
import { clientAddress, isFromThisComputer } from './client-address';

const headers = (remote: string, more: Record<string, string> = {}) =>
  new Headers({ 'x-almanac-remote': remote, host: 'localhost:3000', ...more });

test.each([
  ['IPv4', headers('203.0.113.7'), '203.0.113.7'],
  ['IPv4 in IPv6', headers('::ffff:203.0.113.7'), '203.0.113.7'],
  ['a client who invents a proxy', headers('203.0.113.7', { 'x-forwarded-for': '1.2.3.4' }), '203.0.113.7'],
  ['through a proxy that is not trusted', headers('forwarded'), 'forwarded'],
  ['nothing', new Headers(), 'unknown'],
])('%s', (_name, given, expected) => {
  expect(clientAddress(given)).toBe(expected);
});

test('two IPv6 addresses of one household count as one', () => {
  const [a, b, c] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map((ip) =>
    clientAddress(headers(ip)),
  );
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test.each([
  ['a browser here', headers('127.0.0.1'), 'http://localhost:3000', true],
  ['a browser here, IPv6', headers('::1', { host: '[::1]:3000' }), 'http://localhost:3000', true],
  ['IPv4 mapped', headers('::ffff:127.0.0.1'), 'http://localhost:3000', true],
  ['the network', headers('192.168.1.9'), 'http://localhost:3000', false],
  ['a proxy that says so', headers('127.0.0.1', { via: '1.1 proxy' }), 'http://localhost:3000', false],
  ['a rebound name', headers('127.0.0.1', { host: 'evil.example' }), 'http://localhost:3000', false],
  ['a public server', headers('127.0.0.1'), 'https://plan.example.com', false],
  ['a proxy that is not trusted', headers('forwarded'), 'http://localhost:3000', false],
  ['no web.ts before it', new Headers({ host: 'localhost:3000' }), 'http://localhost:3000', false],
])('from this computer: %s', (_name, given, publicUrl, expected) => {
  expect(isFromThisComputer(given, publicUrl)).toBe(expected);
});
