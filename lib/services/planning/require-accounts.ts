import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';

/** @throws DomainError not_found for the first account that is not of this location */
export async function requireAccounts(tx: Transaction, ctx: Context, accountIds: string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        inArray(accounts.id, accountIds),
      ),
    );
  const found = new Set(rows.map(({ id }) => id));
  const missing = accountIds.find((id) => !found.has(id));
  if (missing) throw notFound(`The account ${missing}`);
}
