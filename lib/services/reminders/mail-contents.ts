import type { Database } from '@/db/client';
import type { NetworkId } from '@/lib/domain/network';
import type { MailReminder } from '@/lib/domain/reminder-mail';
import { type Context, inLocation } from '../context';
import { mediaLink } from './media-link';
import { readContent } from './read-content';
import { shortText } from './short-text';

/** How long links in a mail open without a sign-in. */
const week = 7 * 24 * 3600_000;

/** What mails about these reminders hold, by publication; nothing for those that wait no more. */
export async function mailContents(
  db: Database,
  place: { organizationId: string; locationId: string },
  publicationIds: string[],
  baseUrl: string,
): Promise<Map<string, MailReminder>> {
  const now = new Date();
  const ctx: Context = { db, ...place, actor: { kind: 'system', name: 'Almanac' }, now };
  const until = new Date(now.getTime() + week);
  const contents = new Map<string, MailReminder>();
  for (const publicationId of publicationIds) {
    const content = await inLocation(ctx, (tx) => readContent(tx, ctx, publicationId));
    if (content?.publication.state !== 'notification_sent') continue;
    const { account, files, title, comment, publication } = content;
    contents.set(publicationId, {
      ...{ publicationId, title, comment, note: publication.failureReason },
      network: account.network as NetworkId,
      text: await shortText(db, content),
      media: files.map(({ file }, position) => ({
        name: file.name,
        url: baseUrl + mediaLink({ ...place, publicationId, position }, until),
      })),
    });
  }
  return contents;
}
