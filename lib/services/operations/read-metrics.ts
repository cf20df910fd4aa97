import type { Database } from '@/db/client';
import { asSystem } from '@/db/tenant';
import { providers } from '@/lib/providers/registry';
import manifest from '@/package.json' with { type: 'json' };
import { type Metric, renderMetrics } from './render-metrics';
import { selectPublishing, selectQueues, selectServer, type WorkerRow } from './select-metrics';

/** Those whose tokens renew themselves need nobody. */
const renewing = Object.values(providers)
  .filter(({ refresh }) => refresh)
  .map(({ id }) => id);

const ofWorkers = (workers: WorkerRow[]): Metric[] => [
  { name: 'almanac_workers', help: 'Workers that have reported within 20 seconds.', values: [[{}, workers.length]] },
  {
    name: 'almanac_worker_looked_seconds',
    help: 'Since a worker last looked for what is due.',
    values: workers.map(({ name, looked }) => [{ worker: name }, looked]),
  },
  {
    name: 'almanac_attempts_total',
    type: 'counter',
    help: 'Attempts brought to an end since the worker started, by outcome.',
    values: workers.flatMap(({ name, outcomes }) =>
      Object.entries(outcomes).map(([outcome, count]): Metric['values'][number] => [{ worker: name, outcome }, count]),
    ),
  },
];

/** What a watch wants to know of this server, as Prometheus reads it. All figures are the database's, so any web process answers the same. */
export async function readMetrics(db: Database): Promise<string> {
  return asSystem(db, async (tx) => {
    const publishing = await selectPublishing(tx, renewing);
    const queues = await selectQueues(tx);
    const { workers, pool } = await selectServer(tx);
    return renderMetrics([
      { name: 'almanac_build_info', help: 'The version that answers.', values: [[{ version: manifest.version }, 1]] },
      {
        name: 'almanac_sending',
        help: 'By what may keep this server from sending (a pause by a person, the hold after a restore): 1 while it does not, 0 while it does.',
        values: [
          [{ kept_by: 'pause' }, publishing.paused ? 0 : 1],
          [{ kept_by: 'restore' }, publishing.held ? 0 : 1],
        ],
      },
      {
        name: 'almanac_due_lag_seconds',
        help: 'How late the oldest part is that may be sent.',
        values: [[{}, publishing.lag]],
      },
      { name: 'almanac_due_parts', help: 'Posts and comments whose time has come.', values: [[{}, publishing.due]] },
      {
        name: 'almanac_paused_parts',
        help: 'Those of them that wait because of a pause or a hold.',
        values: [[{}, publishing.waiting]],
      },
      { name: 'almanac_unknown_parts', help: 'Outcomes that are being looked up.', values: [[{}, publishing.unknown]] },
      {
        name: 'almanac_unknown_oldest_seconds',
        help: 'Since when the oldest of them is unknown.',
        values: [[{}, publishing.unknown_age]],
      },
      {
        name: 'almanac_needs_person_parts',
        help: 'Outcomes only a person can tell.',
        values: [[{}, publishing.needs_person]],
      },
      {
        name: 'almanac_overdue_leases',
        help: 'Attempts whose worker is gone and which nobody has taken over.',
        values: [[{}, publishing.leases]],
      },
      {
        name: 'almanac_tokens_ending',
        help: 'Connections whose access ends within 7 days and does not renew itself.',
        values: [[{}, publishing.tokens_ending]],
      },
      {
        name: 'almanac_reconnect_accounts',
        help: 'Accounts that ask to be reconnected.',
        values: [[{}, publishing.reconnect]],
      },
      {
        name: 'almanac_jobs',
        help: 'Background jobs that are not done, by queue and state; failed ones are kept for a day.',
        values: queues.jobs.map(({ name, state, count }) => [{ queue: name, state }, count]),
      },
      {
        name: 'almanac_webhook_deliveries_waiting',
        help: 'Messages to webhooks that are to be sent.',
        values: [[{}, queues.deliveries]],
      },
      {
        name: 'almanac_webhook_deliveries',
        help: 'Messages to webhooks made within the last hour, by where they stand.',
        values: queues.recent.map(({ state, count }) => [{ state }, count]),
      },
      { name: 'almanac_mails_waiting', help: 'Notifications whose mail is due.', values: [[{}, queues.mails]] },
      ...ofWorkers(workers),
      {
        name: 'almanac_database_connections',
        help: 'Connections to the database, by program and state.',
        values: pool.map(({ application, state, count }) => [{ application, state }, count]),
      },
    ]);
  });
}
