import fs from 'node:fs';
import path from 'node:path';

const distDir = process.env.NEXT_DIST_DIR ?? '.next';
// Next writes its folders into the tsconfig it uses; it gets one of its own beside each of its folders.
const tsconfigPath = `${distDir}.tsconfig.json`;
if (!fs.existsSync(tsconfigPath)) fs.writeFileSync(tsconfigPath, '{ "extends": "./tsconfig.json" }\n');

/** @type {import('next').NextConfig} */
export default {
  distDir,
  // Without this a stray lockfile higher up is taken for the root.
  turbopack: {
    root: path.resolve(import.meta.dirname),
    // Zone arithmetic FullCalendar would do, were it told of zones.
    resolveAlias: Object.fromEntries(
      ['Instant', 'PlainDateTime', 'ZonedDateTime'].map((name) => [
        `temporal-polyfill/fns/${name}`,
        './components/calendar/no-zones.ts',
      ]),
    ),
  },
  // `npm run check` runs tsc; building twice what was checked once only costs time.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  reactStrictMode: true,
  poweredByHeader: false,
  // What people type (passwords, keys) stays out of the terminal of `npm run dev`.
  logging: { serverFunctions: false },
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp', 'pino', 'undici'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
