import { ensureBuilt } from '../scripts/start/build.mjs';

/** Builds before the first product starts, so that two of them never build at the same time. */
export default async function buildOnce() {
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await ensureBuilt();
}
