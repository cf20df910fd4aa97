import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import { ownName } from '@/lib/domain/location-settings';
import type { PostDraft } from '@/lib/domain/post';
import { mediaIdsOf } from '@/lib/domain/stored-media';
import type { Context } from '../context';
import { requireLabels } from '../labels/require-labels';

function requireAll(what: string, wanted: string[], rows: { id: string }[]) {
  const found = new Set(rows.map(({ id }) => id));
  const missing = wanted.find((id) => !found.has(id));
  if (missing) throw notFound(`The ${what} ${missing}`);
}

/**
 * The rows a draft points to, each in this location; accounts in the draft's order, media of all its parts.
 * @throws DomainError not_found, naming the first that is not here
 */
export async function requireReferences(tx: Transaction, ctx: Context, draft: PostDraft) {
  const { organizationId, locationId } = ctx;
  const accountRows = draft.accountIds.length
    ? await tx
        .select()
        .from(accounts)
        .where(
          and(
            eq(accounts.organizationId, organizationId),
            eq(accounts.locationId, locationId),
            inArray(accounts.id, draft.accountIds),
          ),
        )
    : [];
  requireAll('account', draft.accountIds, accountRows);
  const mediaIds = mediaIdsOf(draft);
  const mediaRows = mediaIds.length
    ? await tx
        .select()
        .from(media)
        .where(
          and(
            eq(media.organizationId, organizationId),
            eq(media.locationId, locationId),
            inArray(media.id, mediaIds),
            isNull(media.deletedAt),
          ),
        )
        // Against a deletion of the file at the same moment.
        .for('key share')
    : [];
  requireAll('file', mediaIds, mediaRows);
  await requireLabels(tx, ctx, draft);
  const [location] = await tx
    .select({ name: locations.name, customValues: locations.customValues })
    .from(locations)
    .where(and(eq(locations.organizationId, organizationId), eq(locations.id, locationId)));
  return {
    customValues: { ...location?.customValues, [ownName]: location?.name ?? '' },
    accounts: draft.accountIds.flatMap((id) => accountRows.filter((row) => row.id === id)),
    media: new Map(mediaRows.map((row) => [row.id, row])),
  };
}
export type References = Awaited<ReturnType<typeof requireReferences>>;
