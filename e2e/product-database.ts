import fs from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '../db/client';
import { newId } from '../db/id';
import { locationMembers, members } from '../db/schema/members';
import { users } from '../db/schema/users';
import { asSystem } from '../db/tenant';
import { hashPassword } from '../lib/security/password';
import type { Owner, Product } from './product';

/** Work on a running product's own database, for what no screen does (yet). */
export async function inDatabaseOf<T>(product: Product, work: (db: Database) => Promise<T>): Promise<T> {
  const { databaseUrl } = JSON.parse(fs.readFileSync(path.join(product.dataDir, 'runtime.json'), 'utf8'));
  // Long enough to put 100,000 posts there while other programs have the machine.
  const database = openDatabase(databaseUrl, { name: 'test', max: 1, statementTimeoutMs: 120_000 });
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
}

/** Another person of the same organization, who may write in this location unless told. */
export async function addColleague(
  product: Product,
  { organizationId, locationId }: Pick<Owner, 'organizationId' | 'locationId'>,
  name: string,
  role: 'author' | 'viewer' = 'author',
): Promise<Pick<Owner, 'email' | 'password'>> {
  const password = 'another horse battery';
  const passwordHash = await hashPassword(password);
  const [userId, memberId] = [newId(), newId()];
  const email = `${userId}@example.com`;
  await inDatabaseOf(product, (db) =>
    asSystem(db, async (tx) => {
      await tx.insert(users).values({ id: userId, name, email, passwordHash });
      await tx.insert(members).values({ organizationId, id: memberId, userId, role: 'member' });
      await tx.insert(locationMembers).values({ organizationId, locationId, memberId, role });
    }),
  );
  return { email, password };
}
