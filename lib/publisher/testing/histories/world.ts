import type { openDatabase } from '@/db/client';
import { seedAccount, seedLocation } from '@/db/testing';
import { DomainError } from '@/lib/domain/error';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import type { PublishJob } from '@/lib/providers/provider';
import type { Context } from '@/lib/services/context';
import { CrashSignal, type Step } from '../../crash-point';
import type { Machine } from '../../machine';
import { hostileNetwork } from '../hostile-network';
import { look } from '../plan';
import { testMachine, turn } from '../test-machine';
import { accountCount, broken, type Model } from './model';

type Database = ReturnType<typeof openDatabase>;
type Sent = { attempts: { fencedAt: number; fingerprint: string }[]; live: number; comment: string };

/** The real thing beside the model: services, publisher and database, and a network that notes every broken rule. */
export async function openWorld(database: Database) {
  const { ctx } = await seedLocation(database.db);
  const accounts: string[] = [];
  for (let count = 0; count < accountCount; count += 1) accounts.push(await seedAccount(ctx));
  return { database, ctx, accounts };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** One history in a world: begins empty, ends with nothing left to do. */
export async function openHistory(world: World, model: Model) {
  const { database, accounts } = world;
  const { sql } = database;
  await look(sql, async (tx) => {
    await tx`delete from posts`;
    await tx`delete from events`;
    await tx`update connections set state = 'active'`;
    return tx`update accounts set state = 'active', next_allowed_at = null`;
  });
  const network = hostileNetwork();
  const wrong: string[] = [];
  const calling = new Set<string>();
  const commit = network.provider.commit;
  network.provider.commit = async (job, call) => {
    const page = job.account.remoteId;
    if (calling.has(page)) wrong.push('two calls at the same time for one account');
    calling.add(page);
    wrong.push(...(await judge(job)));
    return commit(job, call).finally(() => calling.delete(page));
  };

  /** Asked while the call is under way: is there exactly one attempt, and what does the model say to it? */
  async function judge(job: PublishJob): Promise<string[]> {
    const [row] = await look(
      sql,
      (tx) => tx<(Sent & { postId: string })[]>`select p.post_id as "postId", o.follow_up_comment as comment,
        (select count(*)::int from attempts t where t.account_id = p.account_id and t.state in ('claimed', 'sending')) as live,
        (select coalesce(json_agg(json_build_object('fencedAt', extract(epoch from t.fenced_at) * 1000,
          'fingerprint', t.fingerprint)), '[]') from attempts t
          where t.publication_id = p.id and t.part = ${job.part} and t.state = 'sending') as attempts
        from publications p join posts o on o.id = p.post_id where p.id = ${job.publicationId}`,
    );
    const [attempt] = row?.attempts ?? [];
    if (!row || !attempt || row.attempts.length > 1 || row.live !== 1) return ['sent without exactly one live attempt'];
    if (job.part === 'follow_up') return [];
    const { text } = job.content;
    const said = { type: 'post', details: {}, followUpComment: row.comment, media: [] };
    const other = fingerprintOf({ ...said, summary: text }) !== attempt.fingerprint;
    const account = accounts.indexOf(job.account.remoteId);
    return [
      ...(other ? ['sent with other words than were claimed'] : []),
      ...broken(model, { postId: row.postId, account, text, fencedAt: attempt.fencedAt }),
    ];
  }

  const dbNow = async () => {
    const [row] = await sql<{ now: number }[]>`select extract(epoch from clock_timestamp())::float8 * 1000 as now`;
    return row?.now ?? 0;
  };
  /** A person does something through the services; null when they were refused. */
  async function person<T>(work: (ctx: Context) => Promise<T>) {
    const begun = await dbNow();
    try {
      const value = await work({ ...world.ctx, now: new Date() });
      return { value, begun, ended: await dbNow() };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
  /** One turn of a worker of its own that may die at a step; `at` happens while it is there. */
  async function work(options: { dieAt?: Step | null; at?: (step: Step) => Promise<void> | undefined } = {}) {
    const machine: Machine = testMachine(sql, network, {
      onStep: async (step) => {
        await options.at?.(step);
        if (step === options.dieAt) throw new CrashSignal(step);
      },
    });
    return turn(machine).catch((error) => {
      if (error instanceof CrashSignal) return 1;
      throw error;
    });
  }
  return { ...world, network, wrong, person, work, state: { lagged: false } };
}
export type History = Awaited<ReturnType<typeof openHistory>>;

/** Lets leases, waits and pauses run out and what is due tomorrow become due; what was put off for years stays. */
export const letDaysPass = ({ database }: World) =>
  database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`update attempts set lease_until = now() - interval '1 second' where state in ('claimed', 'sending')`;
    await tx`update accounts set next_allowed_at = null where next_allowed_at is not null`;
    const soon = tx`now() + interval '30 days'`;
    await tx`update publications set due_at = now() where due_at > now() and due_at < ${soon}`;
    await tx`update publications set follow_up_due_at = now() where follow_up_due_at > now() and follow_up_due_at < ${soon}`;
  });
