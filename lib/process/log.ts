import pino from 'pino';
import { env } from '@/lib/env';
import { logOptions } from './log-options';

/** The log of an entry: one JSON line per thing worth knowing, to stderr. */
export const log = pino({ ...logOptions, level: env().LOG_LEVEL }, pino.destination(2));
