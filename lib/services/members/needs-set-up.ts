import type { Database, Transaction } from '@/db/client';
import { users } from '@/db/schema/users';

/** Whether nobody exists yet. */
export async function needsSetUp(db: Database | Transaction): Promise<boolean> {
  const anyone = await db.select({ id: users.id }).from(users).limit(1);
  return anyone.length === 0;
}
