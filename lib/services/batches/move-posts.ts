import type { Transaction } from '@/db/client';
import { type BatchVerb, shiftWallTime } from '@/lib/domain/batch';
import { conflict } from '@/lib/domain/error';
import type { Context } from '../context';
import { moveLocked } from '../posts/move-locked';
import { planMove } from '../posts/plan-move';
import type { BatchItem, Outcome } from './batch-item';
import { postsToDo, postsToUndo } from './judge-posts';

export type MoveVerb = Extract<BatchVerb, { kind: 'move' | 'move_to' }>;
const quiet = { quiet: true };

export async function movePosts(tx: Transaction, ctx: Context, items: BatchItem[], verb: MoveVerb): Promise<Outcome[]> {
  const { able, others } = await postsToDo(tx, ctx, items, (locked) => {
    const { schedule } = locked.draft;
    if (!schedule) throw conflict('It has no time yet. Give it one first.');
    const wallTime = shiftWallTime(schedule.wallTime, verb);
    const move = planMove(locked, { ...schedule, wallTime }, ctx.now);
    return wallTime === schedule.wallTime ? null : { move, was: schedule };
  });
  const moves = able.map(({ value }) => value.move);
  await moveLocked(tx, ctx, moves, quiet);
  const done = able.map(({ item, value: { move, was } }): Outcome => {
    const { state } = move.locked.post;
    const before = { wallTime: was.wallTime, timeZone: was.timeZone, to: move.schedule.wallTime, state };
    return { position: item.position, state: 'done', before };
  });
  return [...done, ...others];
}

/** Moves back what nobody moved since. What somebody scheduled since goes out when they saw that it would. */
export async function unmovePosts(tx: Transaction, ctx: Context, items: BatchItem[]): Promise<Outcome[]> {
  const { able, others } = await postsToUndo(tx, ctx, items, (locked, { before }) => {
    const { schedule } = locked.draft;
    const { wallTime, timeZone, to, state } = before ?? {};
    if (schedule?.wallTime !== to || schedule?.timeZone !== timeZone) {
      throw conflict('Its time was changed again since, so it stays where it is.');
    }
    if (state === 'draft' && locked.post.state !== 'draft') {
      throw conflict('It was scheduled for its new time since, so it stays there.');
    }
    return planMove(locked, { wallTime: String(wallTime), timeZone: String(timeZone) }, ctx.now);
  });
  const moves = able.map(({ value }) => value);
  await moveLocked(tx, ctx, moves, quiet);
  return [...able.map(({ item }): Outcome => ({ position: item.position, state: 'undone' })), ...others];
}
