import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'db/**/*.test.ts',
      'components/**/*.test.ts',
      'scripts/**/*.test.ts',
      'e2e/servers/**/*.test.ts',
    ],
    globalSetup: ['./db/testing-setup.ts'],
    // No measure of anything: a busy machine may take thirty times as long. Tests that measure ask the processor.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
