import type { ResumeLocation } from '@/lib/domain/pause';
import type { Context } from '../context';
import { releaseServer } from './hold-server';
import { pauseServer } from './pause-server';
import { requireOperator } from './require-operator';
import { resumeServer } from './resume-server';

/** Stops all sending of this server, for its operator. */
export async function pauseEverything(ctx: Context): Promise<{ paused: boolean }> {
  await requireOperator(ctx);
  return { paused: await pauseServer(ctx.db, ctx.actor.name) };
}

/** @throws DomainError forbidden */
export async function resumeEverything(ctx: Context, { how }: ResumeLocation) {
  await requireOperator(ctx);
  return resumeServer(ctx.db, ctx.actor.name, how);
}

/** Ends the hold after a restore. @throws DomainError forbidden; conflict while something is still looked up */
export async function releaseHold(ctx: Context) {
  await requireOperator(ctx);
  return releaseServer(ctx.db, ctx.actor.name);
}
