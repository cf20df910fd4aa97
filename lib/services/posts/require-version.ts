import type { Transaction } from '@/db/client';
import { conflict } from '@/lib/domain/error';
import { fieldWords } from '@/lib/domain/post-changes';
import type { Context } from '../context';
import { tellMeanwhile } from '../meanwhile';
import type { LockedPost } from './lock-posts';

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
  const what = await tellMeanwhile(tx, ctx, { id: post.id, version }, did);
  throw conflict(
    `This post has changed since you opened it (you have version ${version}, it is at ${post.version}).${what} ` +
      'Nothing of yours was saved over it: read the newest version, then save again.',
  );
}
