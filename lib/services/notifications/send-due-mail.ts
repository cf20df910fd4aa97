import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { notifications } from '@/db/schema/notifications';
import { asSystem } from '@/db/tenant';
import { settingsAddress, writeMail } from '@/lib/domain/notification-mail';
import { mailContents } from '../reminders/mail-contents';
import { type ClaimedMail, claimMail, leaseSeconds } from './claim-mail';
import { isRefusedForGood, type Mailer } from './mailer';

export type MailOptions = { baseUrl: string; log: { warn(fields: object, message: string): void } };

/** The server may be mistaken for a while about a mail it refuses. */
const mostRefusals = 5;
/** Until the next try, in seconds: 30, 60 … an hour, and so on for as long as the notification is kept. */
const backoff = (tries: number) => Math.min(3600, 30 * 2 ** Math.min(tries - 1, 10));

/**
 * Sends the mail that is due first. Sent is noted after the mail server took it: a worker that dies in between leaves
 * it to be sent once more, with the same words and the same Message-ID. @returns whether there was one
 */
export async function sendDueMail(db: Database, mailer: Mailer, options: MailOptions): Promise<boolean> {
  const began = performance.now();
  const mail = await claimMail(db);
  if (!mail) return false;
  // A worker that stood still must not send what another one has taken over.
  if (performance.now() - began > (leaseSeconds / 3) * 1000) return true;
  try {
    await mailer.send(letterOf(await withReminders(db, mail, options.baseUrl), options.baseUrl));
  } catch (error) {
    await noteFailure(db, mail, error);
    options.log.warn({ err: error, mail: mail.id }, 'A mail could not be sent; it is tried again later.');
    return true;
  }
  await note(db, mail, { mailState: 'sent', mailError: null });
  return true;
}

/** Text and media of what is to be posted by hand, as they are at this moment. */
async function withReminders(db: Database, mail: ClaimedMail, baseUrl: string): Promise<ClaimedMail> {
  const ids = mail.items.flatMap(({ kind, subjectId }) => (kind === 'reminder' ? [subjectId] : []));
  if (ids.length === 0) return mail;
  const contents = await mailContents(db, mail, ids, baseUrl);
  return { ...mail, items: mail.items.map((item) => ({ ...item, reminder: contents.get(item.subjectId) })) };
}

function letterOf(mail: ClaimedMail, baseUrl: string) {
  const { id, to, items, ...place } = mail;
  const unsubscribeUrl = settingsAddress({ baseUrl, locationId: mail.locationId });
  const messageId = `<${id}@${new URL(baseUrl).hostname}>`;
  return { ...writeMail(items, { ...place, baseUrl }), to, messageId, unsubscribeUrl };
}

const note = (db: Database, mail: ClaimedMail, set: Parameters<ReturnType<Database['update']>['set']>[0]) =>
  asSystem(db, (tx) =>
    tx
      .update(notifications)
      .set(set)
      .where(and(eq(notifications.mailId, mail.id), eq(notifications.mailState, 'due'))),
  );

async function noteFailure(db: Database, mail: ClaimedMail, error: unknown): Promise<void> {
  const mailError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  if (isRefusedForGood(error) && mail.tries >= mostRefusals) {
    await note(db, mail, { mailState: 'refused', mailError });
    return;
  }
  const mailDueAt = sql`clock_timestamp() + make_interval(secs => ${backoff(mail.tries)})`;
  await note(db, mail, { mailDueAt, mailError });
}
