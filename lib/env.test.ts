import { expect, test } from 'vitest';
import { readEnv } from './env';

const given = {
  DATABASE_URL: 'postgres://almanac@db.example.com/almanac',
  ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
};
const problems = (values: Record<string, string>) => {
  try {
    readEnv({ ...given, ...values });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

test('two settings are enough; empty ones count as absent', () => {
  expect(readEnv({ ...given, PUBLIC_URL: '', OIDC_ISSUER: '' })).toMatchObject({
    PORT: 3000,
    publicUrl: 'http://localhost:3000',
    playgroundUrl: 'http://127.0.0.1:3000',
    ALMANAC_TRUST_PROXY: false,
  });
});

test('each wrong variable gets one line that begins with its name', () => {
  const lines = problems({
    PORT: 'abc',
    PUBLIC_URL: 'ftp://x',
    ALMANAC_SECRET: 'short',
    ALMANAC_ALLOW_PRIVATE_HOSTS: 'x',
  });
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
    'ALMANAC_ALLOW_PRIVATE_HOSTS',
    'ALMANAC_SECRET',
    'PORT',
    'PUBLIC_URL',
  ]);
});

test('a long but monotonous secret is refused, and never shown', () => {
  const weak = 'ab'.repeat(30);
  const [line] = problems({ ALMANAC_SECRET: weak });
  expect(line).toContain('too easy to guess');
  expect(line).not.toContain(weak);
});

test('private hosts are host:port pairs, IPv6 in brackets', () => {
  expect(problems({ ALMANAC_ALLOW_PRIVATE_HOSTS: '127.0.0.1:2583, [::1]:3000,mastodon.internal:443' })).toEqual([]);
  expect(problems({ ALMANAC_ALLOW_PRIVATE_HOSTS: '127.0.0.1' })).toHaveLength(1);
});

test('settings that belong together are asked for together', () => {
  expect(problems({ S3_ENDPOINT: 'https://s3.example.com', S3_ACCESS_KEY_ID: 'key' })).toEqual([
    'S3_BUCKET: is needed because S3_ENDPOINT is set',
    'S3_BUCKET: is needed because S3_ACCESS_KEY_ID is set',
    'S3_SECRET_ACCESS_KEY: is needed because S3_ACCESS_KEY_ID is set',
  ]);
  expect(problems({ S3_BROWSER_ENDPOINT: 'https://s3.example.com' })).toEqual([
    'S3_BUCKET: is needed because S3_BROWSER_ENDPOINT is set',
  ]);
  expect(problems({ SMTP_URL: 'smtp://127.0.0.1:2525' })).toEqual(['MAIL_FROM: is needed because SMTP_URL is set']);
  expect(problems({ SMTP_URL: 'https://x.example', MAIL_FROM: 'a@b.c' })).toEqual([
    'SMTP_URL: must be an address like smtps://user:password@mail.example.com:465',
  ]);
  expect(problems({ S3_BUCKET: 'media', SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'a@b.c' })).toEqual([]);
});
