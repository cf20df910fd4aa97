import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { notifications } from '@/db/schema/notifications';
import { asSystem } from '@/db/tenant';
import type { MailItem } from '@/lib/domain/notification-mail';
import type { MailTo } from './mailer';

/** Longer than the longest sending; then another worker takes the mail over. */
export const leaseSeconds = 150;

/** One mail under way: what it is about and to whom it goes. */
export type ClaimedMail = {
  id: string;
  to: MailTo;
  organizationId: string;
  locationId: string;
  locationName: string;
  timeZone: string;
  digest: boolean;
  /** The oldest first. */
  items: (MailItem & { subjectId: string })[];
  /** This try among all. */
  tries: number;
};

type Row = Omit<typeof notifications.$inferSelect, never>;

/**
 * Takes the mail that is due first: everything of one kind that waits for one person, or their digest. What was taken
 * once goes together for good. Null when nothing is due.
 */
export async function claimMail(db: Database): Promise<ClaimedMail | null> {
  for (;;) {
    const claimed = await asSystem(db, async (tx) => {
      // One worker chooses at a time: two would take parts of one mail each.
      await tx.execute(sql`select pg_advisory_xact_lock(7215005)`);
      const rows = await takeDue(tx);
      const [first] = rows;
      if (!first?.mailId) return 'nothing';
      const place = await placeOf(tx, first);
      if (!place) {
        // They may not see the location any more: what is told there is not for them.
        await tx.update(notifications).set({ mailState: 'dropped' }).where(eq(notifications.mailId, first.mailId));
        return 'dropped';
      }
      const { email, name, ...rest } = place;
      return {
        ...rest,
        id: first.mailId,
        to: { name, address: email },
        organizationId: first.organizationId,
        locationId: first.locationId,
        digest: first.mailChoice === 'digest',
        items: rows.map(({ kind, text, createdAt, subjectId }) => ({ kind, text, at: createdAt, subjectId })),
        tries: first.mailTries,
      };
    });
    if (claimed === 'nothing') return null;
    if (claimed !== 'dropped') return claimed;
  }
}

async function takeDue(tx: Transaction): Promise<Row[]> {
  const n = notifications;
  const taken = await tx.execute<{ id: string }>(sql`
    with first as materialized (select organization_id, location_id, user_id, kind, mail_choice, mail_id
      from notifications where mail_state = 'due' and mail_due_at <= clock_timestamp() order by mail_due_at limit 1)
    update notifications n set mail_id = coalesce(n.mail_id, ${newId()}), mail_tries = n.mail_tries + 1,
      mail_due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from first f where n.organization_id = f.organization_id and n.location_id = f.location_id
      and n.user_id = f.user_id and n.mail_state = 'due' and n.mail_choice = f.mail_choice
      and n.mail_id is not distinct from f.mail_id
      and (f.mail_id is not null or f.mail_choice = 'now' and n.kind = f.kind
        or f.mail_choice = 'digest' and n.mail_due_at <= clock_timestamp())
    returning n.mail_id as id`);
  const mailId = taken[0]?.id;
  return mailId ? tx.select().from(n).where(eq(n.mailId, mailId)).orderBy(n.id) : [];
}

/** The person and the place, as they are now; nothing when the person may not enter it any more. */
async function placeOf(tx: Transaction, row: Row) {
  const [place] = await tx.execute<{ email: string; name: string; locationName: string; timeZone: string }>(sql`
    select u.email, u.name, l.name as "locationName", coalesce(s.time_zone, l.time_zone) as "timeZone"
    from users u
      join members m on m.organization_id = ${row.organizationId} and m.user_id = u.id and m.disabled_at is null
      join locations l on l.organization_id = m.organization_id and l.id = ${row.locationId} and l.archived_at is null
      left join location_members lm on lm.organization_id = m.organization_id and lm.location_id = l.id
        and lm.member_id = m.id
      left join notification_settings s on s.organization_id = m.organization_id and s.location_id = l.id
        and s.user_id = u.id
    where u.id = ${row.userId} and (m.role <> 'member' or lm.role is not null)`);
  return place;
}
