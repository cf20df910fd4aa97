import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import { ownName } from '@/lib/domain/location-settings';
import type { PostDraft } from '@/lib/domain/post';
import { mediaIdsOf } from '@/lib/domain/stored-media';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';

/** The rows a draft points to; accounts in the draft's order, media of all its parts by id. */
export type References = {
  customValues: Record<string, string>;
  accounts: (typeof accounts.$inferSelect)[];
  media: Map<string, typeof media.$inferSelect>;
};

/**
 * What drafts point to, read at once. The answer gives those of one draft, or throws DomainError not_found for an
 * account or a file that is no longer here. Files stay in the library until the transaction ends, if `hold`.
 */
export async function readReferences(
  tx: Transaction,
  ctx: Context,
  drafts: PostDraft[],
  { hold = true }: { hold?: boolean } = {},
): Promise<(draft: PostDraft) => References> {
  const { organizationId, locationId } = ctx;
  const accountIds = [...new Set(drafts.flatMap((draft) => draft.accountIds))];
  const accountRows = accountIds.length
    ? await tx
        .select()
        .from(accounts)
        .where(
          and(
            eq(accounts.organizationId, organizationId),
            eq(accounts.locationId, locationId),
            isOneOf(accounts.id, accountIds),
          ),
        )
    : [];
  const mediaIds = [...new Set(drafts.flatMap(mediaIdsOf))];
  const files = tx
    .select()
    .from(media)
    .where(
      and(
        eq(media.organizationId, organizationId),
        eq(media.locationId, locationId),
        isOneOf(media.id, mediaIds),
        isNull(media.deletedAt),
      ),
    )
    .$dynamic();
  // Against a deletion of a file at the same moment.
  const mediaRows = mediaIds.length ? await (hold ? files.for('key share') : files) : [];
  const [location] = await tx
    .select({ name: locations.name, customValues: locations.customValues })
    .from(locations)
    .where(and(eq(locations.organizationId, organizationId), eq(locations.id, locationId)));
  const customValues = { ...location?.customValues, [ownName]: location?.name ?? '' };
  const knownAccounts = new Map(accountRows.map((row) => [row.id, row]));
  const knownMedia = new Map(mediaRows.map((row) => [row.id, row]));
  const found = <Row>(known: Map<string, Row>, what: string, ids: string[]) =>
    ids.map((id): [string, Row] => {
      const row = known.get(id);
      if (!row) throw notFound(`The ${what} ${id}`);
      return [id, row];
    });
  return (draft) => ({
    customValues,
    accounts: found(knownAccounts, 'account', draft.accountIds).map(([, row]) => row),
    media: new Map(found(knownMedia, 'file', mediaIdsOf(draft))),
  });
}
