import { asc } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';

/** Everybody who can sign in, for the operator of this installation. */
export async function listUsers(db: Database) {
  const rows = await asSystem(db, (tx) =>
    tx
      .select({ id: users.id, name: users.name, email: users.email, createdAt: users.createdAt })
      .from(users)
      .orderBy(asc(users.createdAt), asc(users.id)),
  );
  return rows.map(({ createdAt, ...user }) => ({ ...user, createdAt: createdAt.toISOString() }));
}
