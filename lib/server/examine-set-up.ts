import { env } from '@/lib/env';
import type { Context } from '@/lib/services/context';
import { examineHere } from '@/lib/services/operations/examine-here';
import { database } from './database';

/** What works on this server, for the set-up page. */
export const examineSetUp = (ctx: Context) => examineHere(ctx, database().sql, env());
