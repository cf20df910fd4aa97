import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/users';
import { DomainError } from '@/lib/domain/error';
import { verifyPassword } from '@/lib/security/password';
import { countAttempt } from '../rate-limits/count-attempt';
import { forgiveAttempt } from '../rate-limits/forgive-attempt';

const windowSeconds = 15 * 60;
const wrong = () => new DomainError('unauthenticated', 'This e-mail and password do not belong together.');

/**
 * The person with this e-mail and password. The answer is the same, and takes the same work, whether the e-mail is
 * unknown, has no password, or the password is wrong. @throws DomainError unauthenticated, rate_limited
 */
export async function checkPassword(
  db: Database,
  input: { email: string; password: string; address: string },
  now: Date,
): Promise<{ id: string; name: string; email: string }> {
  const email = input.email.trim().toLowerCase();
  const byAddress = `sign-in:${input.address}`;
  const byPerson = `sign-in:${input.address}:${email}`;
  await countAttempt(db, { key: byAddress, limit: 50, windowSeconds }, now);
  await countAttempt(db, { key: byPerson, limit: 10, windowSeconds }, now);
  if (email.length > 254 || input.password.length > 256) throw wrong();
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (!(await verifyPassword(user?.passwordHash ?? null, input.password)) || !user) throw wrong();
  await forgiveAttempt(db, byAddress);
  await forgiveAttempt(db, byPerson);
  return { id: user.id, name: user.name, email: user.email };
}
