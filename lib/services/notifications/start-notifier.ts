import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { listen } from '@/db/listen';
import { asSystem } from '@/db/tenant';
import type { Mailer } from './mailer';
import { sendDueMail } from './send-due-mail';
import { tellOutbox } from './tell-outbox';

type Log = { error(fields: object, message: string): void; warn(fields: object, message: string): void };
export type NotifierOptions = {
  database: { url: string; db: Database };
  /** Null where this server sends no mail. */
  mailer: Mailer | null;
  gatherSeconds: number;
  /** Where links in mails lead. */
  baseUrl: string;
  log: Log;
};
export type Notifier = { stop(): Promise<void> };

/** A safety net: a wake-up can be lost with its connection. */
const longestSleepMs = 15_000;
const mailsTogether = 4;
const full = 100;

/** Until something is due, in milliseconds; null when nothing waits. */
async function nextDue(db: Database, mails: boolean): Promise<number | null> {
  const mail = mails
    ? sql`(select min(mail_due_at) from notifications where mail_state = 'due')`
    : sql`null::timestamptz`;
  const [row] = await asSystem(db, (tx) =>
    tx.execute<{ ms: number | null }>(sql`select (extract(epoch from
      least((select min(due_at) from notification_outbox), ${mail}) - clock_timestamp()) * 1000)::float8 as ms`),
  );
  return row?.ms ?? null;
}

/**
 * Tells people what happened and mails it, beside any number of other workers, until stop(). It is woken by the trigger
 * that fills the outbox; nothing is remembered here that is not in the database.
 */
export function startNotifier({ database, mailer, gatherSeconds, baseUrl, log }: NotifierOptions): Notifier {
  const { db } = database;
  let stopping = false;
  let woken = false;
  let rouse: (() => void) | undefined;
  const wake = () => {
    woken = true;
    rouse?.();
  };
  const listening = listen(database.url, 'almanac_notifications', { onNotify: wake, onReconnect: wake });

  async function rest(milliseconds: number) {
    const alarm = new AbortController();
    rouse = () => alarm.abort();
    if (!woken && !stopping) await sleep(milliseconds, undefined, { signal: alarm.signal }).catch(() => {});
    rouse = undefined;
    woken = false;
  }

  /** Runs `round` until it answers 0: on it goes; else it is called again after so many milliseconds, or when woken. */
  async function loop(round: () => Promise<void>) {
    for (let failures = 0; !stopping; ) {
      try {
        await round();
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'Notifications could not be told; trying again.');
        await rest(Math.min(250 * 2 ** failures, 5000));
      }
    }
  }

  async function sendAll(of: Mailer) {
    const sendOn = async () => {
      while (!stopping && (await sendDueMail(db, of, { baseUrl, log }))) {
        // the next one
      }
    };
    await Promise.all(Array.from({ length: mailsTogether }, sendOn));
  }

  let mailing: Promise<void> | null = null;
  const looping = loop(async () => {
    const told = await tellOutbox(db, { mails: mailer !== null, gatherSeconds }, full);
    if (told === full) return;
    const due = await nextDue(db, mailer !== null);
    if (mailer && due !== null && due <= 0 && !mailing) {
      // Beside the telling: a slow mail server keeps nobody from reading in the app.
      mailing = sendAll(mailer)
        .catch((error: unknown) => log.error({ err: error }, 'Mails could not be sent; trying again.'))
        .finally(() => {
          mailing = null;
          wake();
        });
    }
    await rest(mailing ? longestSleepMs : Math.max(50, Math.min(longestSleepMs, due ?? longestSleepMs)));
  });

  return {
    async stop() {
      stopping = true;
      wake();
      await Promise.race([Promise.all([looping, mailing]), sleep(8000, undefined, { ref: false })]);
      mailer?.close();
      await listening.close().catch(() => {});
    },
  };
}
