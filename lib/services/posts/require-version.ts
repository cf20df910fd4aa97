import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { conflict } from '@/lib/domain/error';
import { fieldWords } from '@/lib/domain/post-changes';
import { toWallTime } from '@/lib/domain/zone';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import type { LockedPost } from './lock-post';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function did(name: string, after: unknown): string {
  if (name !== 'post.updated') return `${name.replace('post.', '').replaceAll('_', ' ')} it`;
  const fields = isObject(after) ? Object.keys(after).filter((key) => key !== 'version') : [];
  return `changed ${fieldWords(fields)}`;
}

/** @throws DomainError conflict that tells who did what to the post since the version the editor last read */
export async function requireVersion(
  tx: Transaction,
  ctx: Context,
  { post }: LockedPost,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || version === post.version) return;
  const rows = await tx
    .select({ name: events.name, actor: events.actor, after: events.after, at: events.createdAt })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organizationId),
        eq(events.subjectId, post.id),
        sql`(${events.after} ->> 'version')::int > ${version}`,
      ),
    )
    .orderBy(asc(events.id));
  const timeZone = await locationTimeZone(tx, ctx);
  const told = rows.slice(-3).map(({ name, actor, after, at }) => {
    const by =
      actor.kind === 'member' && ctx.actor.kind === 'member' && actor.id === ctx.actor.userId ? 'you' : actor.name;
    return `${by} ${did(name, after)} at ${toWallTime(at, timeZone).slice(11)}`;
  });
  const what = told.length ? ` Meanwhile ${told.join('; ')}.` : '';
  throw conflict(
    `This post has changed since you opened it (you have version ${version}, it is at ${post.version}).${what} ` +
      'Nothing of yours was saved over it: read the newest version, then save again.',
  );
}
