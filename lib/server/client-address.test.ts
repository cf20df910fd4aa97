import { expect, test } from 'vitest';
import { clientAddress, isFromThisComputer } from './client-address';

const headers = (remote: string, more: Record<string, string> = {}) =>
  new Headers({ 'x-almanac-remote': remote, host: 'localhost:3000', ...more });

test.each([
  ['a direct client', headers('203.0.113.7'), false, '203.0.113.7'],
  [
    'a direct client who invents a proxy',
    headers('203.0.113.7', { 'x-forwarded-for': '1.2.3.4' }),
    true,
    '203.0.113.7',
  ],
  ['behind a proxy', headers('127.0.0.1', { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' }), true, '203.0.113.7'],
  ['a proxy nobody told us of', headers('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }), false, '127.0.0.1'],
  ['IPv4 in IPv6', headers('::ffff:203.0.113.7'), false, '203.0.113.7'],
  ['nothing', new Headers(), false, 'unknown'],
])('%s', (_name, given, publicUrlIsSet, expected) => {
  expect(clientAddress(given, publicUrlIsSet)).toBe(expected);
});

test('two IPv6 addresses of one household count as one', () => {
  const [a, b, c] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map((ip) =>
    clientAddress(headers(ip), false),
  );
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test.each([
  ['a browser here', headers('127.0.0.1'), 'http://localhost:3000', true],
  ['a browser here, IPv6', headers('::1', { host: '[::1]:3000' }), 'http://localhost:3000', true],
  ['IPv4 mapped', headers('::ffff:127.0.0.1'), 'http://localhost:3000', true],
  ['the network', headers('192.168.1.9'), 'http://localhost:3000', false],
  ['a proxy that says so', headers('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }), 'http://localhost:3000', false],
  ['a rebound name', headers('127.0.0.1', { host: 'evil.example' }), 'http://localhost:3000', false],
  ['a public server', headers('127.0.0.1'), 'https://plan.example.com', false],
  ['no web.ts before it', new Headers({ host: 'localhost:3000' }), 'http://localhost:3000', false],
])('from this computer: %s', (_name, given, publicUrl, expected) => {
  expect(isFromThisComputer(given, publicUrl)).toBe(expected);
});
