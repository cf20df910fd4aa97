import path from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Without this a stray lockfile higher up is taken for the root.
  turbopack: { root: path.resolve(import.meta.dirname) },
  // `npm run check` runs tsc; building twice what was checked once only costs time.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp', 'pg-boss', 'pino', 'undici', '@atproto/api'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
