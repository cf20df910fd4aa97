import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { publications } from '@/db/schema/publications';
import { resolveCustomValues, resolveDraft } from '@/lib/domain/custom-values';
import { draftFor } from '@/lib/domain/draft-for';
import { followUpFor } from '@/lib/domain/follow-up-for';
import { ownName } from '@/lib/domain/location-settings';
import type { MediaWish, StoredFile } from '@/lib/domain/media/rendition';
import type { NetworkId } from '@/lib/domain/network';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { readPosts } from '../posts/lock-posts';

type Account = typeof accounts.$inferSelect;
type File = typeof media.$inferSelect;
export type ReminderFile = { file: File; altText: string; wish: MediaWish };
export type ReminderContent = {
  publication: typeof publications.$inferSelect;
  account: Account;
  type: string;
  text: string;
  title: string;
  comment: string;
  /** The post asks for short addresses; the text still has the long ones. */
  shortens: boolean;
  files: ReminderFile[];
};

async function placeOf(tx: Transaction, ctx: Context) {
  const here = and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId));
  const [row] = await tx
    .select({ name: locations.name, customValues: locations.customValues, watermark: locations.watermark })
    .from(locations)
    .where(here);
  return {
    values: { ...row?.customValues, [ownName]: row?.name ?? '' },
    watermark: row?.watermark ?? null,
  };
}

async function readFiles(tx: Transaction, ctx: Context, ids: string[]): Promise<Map<string, File>> {
  if (ids.length === 0) return new Map();
  const { organizationId, locationId } = ctx;
  const here = and(eq(media.organizationId, organizationId), eq(media.locationId, locationId));
  const rows = await tx
    .select()
    .from(media)
    .where(and(here, isOneOf(media.id, ids), isNull(media.deletedAt)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a person posts by hand on one account, as the post reads now; null where there is no such publication here. */
export async function readContent(
  tx: Transaction,
  ctx: Context,
  publicationId: string,
): Promise<ReminderContent | null> {
  const [found] = await tx
    .select({ publication: publications, account: accounts })
    .from(publications)
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, publications.organizationId), eq(accounts.id, publications.accountId)),
    )
    .where(
      and(
        eq(publications.organizationId, ctx.organizationId),
        eq(publications.locationId, ctx.locationId),
        eq(publications.id, publicationId),
      ),
    );
  const locked = found && (await readPosts(tx, ctx, [found.publication.postId])).get(found.publication.postId);
  if (!found || !locked || locked.post.deletedAt) return null;
  const { publication, account } = found;
  const network = account.network as NetworkId;
  const { values, watermark } = await placeOf(tx, ctx);
  const own = resolveDraft(draftFor(locked.draft, { id: account.id, network }), values);
  const marks = own.applyWatermark && watermark && networkRules[network].watermark ? watermark : null;
  const known = await readFiles(tx, ctx, [
    ...own.media.map(({ mediaId }) => mediaId),
    ...(marks ? [marks.mediaId] : []),
  ]);
  const markFile = marks && known.get(marks.mediaId);
  const mark = marks && markFile?.state === 'ready' ? { file: stored(markFile), settings: marks } : null;
  const files = own.media.flatMap(({ mediaId, altText, edit }): ReminderFile[] => {
    const file = known.get(mediaId);
    if (!file) return [];
    const marked = file.mimeType.startsWith('image/') ? mark : null;
    return [
      { file, altText, wish: { network, type: own.type, edit, watermark: marked, optimise: own.mediaOptimization } },
    ];
  });
  const comment = followUpFor(locked.draft, { id: account.id, network });
  const detail = own.details[network as keyof typeof own.details];
  return {
    ...{ publication, account, files, type: own.type, text: own.summary, shortens: own.shortenLinks },
    title: detail && 'title' in detail && typeof detail.title === 'string' ? detail.title : '',
    comment: resolveCustomValues(comment, values).text,
  };
}

/** As renditions are made of it. */
export const stored = (file: File): StoredFile => ({
  ...{ key: file.key, mimeType: file.mimeType, bytes: file.bytes, width: file.width, height: file.height },
  ...{ animated: file.animated, video: file.video, focalPoint: file.focalPoint },
});
