import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { conflict, DomainError } from '@/lib/domain/error';
import { settingsAddress } from '@/lib/domain/notification-mail';
import { env } from '@/lib/env';
import { type Context, inLocation } from '../context';
import { countAttempt } from '../rate-limits/count-attempt';
import { openMailer } from './mailer';
import { readerOf } from './own';

/** Sends one mail to the person who asks, now. @throws DomainError unavailable, with the mail server's own words */
export async function sendTestMail(ctx: Context): Promise<{ sentTo: string }> {
  const userId = readerOf(ctx);
  const mailer = await openMailer(env());
  if (!mailer) throw conflict('This server sends no mail: SMTP_URL and MAIL_FROM are not set.');
  await countAttempt(ctx.db, { key: `test-mail ${userId}`, limit: 5, windowSeconds: 600 }, ctx.now);
  const [person] = await inLocation(ctx, (tx) =>
    tx.select({ name: users.name, address: users.email }).from(users).where(eq(users.id, userId)),
  );
  if (!person) throw new Error('The person who asks has gone.');
  const words = 'This is the test mail you asked for. Mails from Almanac reach you here.';
  const unsubscribeUrl = settingsAddress({ baseUrl: env().publicUrl, locationId: ctx.locationId });
  try {
    await mailer.send({
      to: person,
      subject: 'A test mail from Almanac',
      text: `${words}\n\nWhat you are told of: ${unsubscribeUrl}\n`,
      html: `<p>${words}</p><p><a href="${unsubscribeUrl}">What you are told of</a></p>`,
      unsubscribeUrl,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new DomainError('unavailable', `The mail server did not take it: ${said}`);
  } finally {
    mailer.close();
  }
  return { sentTo: person.address };
}
