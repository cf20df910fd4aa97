import pino from 'pino';
import { env } from '@/lib/env';
import { traceIds } from '@/lib/tracing/trace-ids';
import { logOptions } from './log-options';

/** The log of an entry: one JSON line per thing worth knowing, to stderr. */
export const log = pino({ ...logOptions, mixin: traceIds, level: env().LOG_LEVEL }, pino.destination(2));
