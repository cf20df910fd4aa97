import { asc } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { DomainError } from '@/lib/domain/error';
import type { Context } from '../context';

/** Whether who asks runs this server: an owner of the organization that was there first. */
export async function isOperator({ db, actor, organizationId }: Context): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'member' || actor.organizationRole !== 'owner') return false;
  const [first] = await asSystem(db, (tx) =>
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .orderBy(asc(organizations.createdAt), asc(organizations.id))
      .limit(1),
  );
  return first?.id === organizationId;
}

/** @throws DomainError forbidden */
export async function requireOperator(ctx: Context): Promise<void> {
  if (await isOperator(ctx)) return;
  throw new DomainError('forbidden', 'Only an owner of the organization that runs this server may do this.');
}
