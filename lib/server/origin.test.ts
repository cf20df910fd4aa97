import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin';

const publicUrl = 'https://plan.example.com';

test.each([
  ['the public URL', 'https://plan.example.com', 'internal:3000', true],
  ['the host that was asked', 'http://192.168.1.5:3000', '192.168.1.5:3000', true],
  ['no origin at all', null, 'plan.example.com', false],
  ['a sandboxed page', 'null', 'plan.example.com', false],
  ['another site', 'https://evil.example', 'plan.example.com', false],
  ['a look-alike', 'https://plan.example.com.evil.example', 'plan.example.com', false],
  ['another port', 'http://192.168.1.5:3001', '192.168.1.5:3000', false],
  ['nonsense', 'plan.example.com', 'plan.example.com', false],
  ['no host', 'http://x', null, false],
])('%s', (_name, origin, host, expected) => {
  expect(isOwnOrigin(origin, host, publicUrl)).toBe(expected);
});
