import pino from 'pino';
import { env } from '@/lib/env';

/** The log of an entry: one JSON line per thing worth knowing, to stderr. */
export const log = pino(
  { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
);
