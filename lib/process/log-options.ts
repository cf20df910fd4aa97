import pino from 'pino';
import { fitForLog } from './fit-for-log';

const asItIs = (value: unknown) => value;

/** One JSON line per thing worth knowing; no secret gets in, whatever is handed over. */
export const logOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { log: fitForLog },
  serializers: { err: asItIs },
} satisfies pino.LoggerOptions;
