import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Sql = postgres.Sql;

const dateOids = [1184, 1082, 1083, 1114, 1182, 1185, 1115, 1231];

type DatabaseOptions = {
  max?: number;
  name: string;
  statementTimeoutMs?: number;
  /** Says that `url` is a pooler in transaction mode (PgBouncer), and the way past it. */
  directUrl?: string;
};

/** The limits travel with each transaction's first statement: a frozen process must not hold rows (publishing.md, 12). */
function limitTransactions(sql: postgres.Sql, limits: Record<string, string | number>) {
  const begin = sql.begin.bind(sql);
  const text = Object.entries(limits).map(([name, value]) => `set local ${name} = '${value}'`);
  type Work = (tx: postgres.TransactionSql) => Promise<unknown>;
  const limited =
    (work: Work): Work =>
    async (tx) => {
      // One that fails fails the transaction; the driver keeps the error.
      tx.unsafe(text.join('; '))
        .execute()
        .catch(() => {});
      return work(tx);
    };
  const beginLimited = (...args: [Work] | [string, Work]) =>
    args.length === 1 ? begin(limited(args[0])) : begin(args[0], limited(args[1]));
  Object.assign(sql, { begin: beginLimited });
}

/**
 * Opens a pool; `url` of what comes back is for connections of one's own. drizzle() replaces postgres.js's date serializers with the identity, after which a raw query with a
 * Date throws in the socket handler and hangs the pool for ever; they are restored here (see docs/decisions).
 */
export function openDatabase(url: string, options: DatabaseOptions) {
  const pooled = options.directUrl !== undefined;
  const statementTimeoutMs = options.statementTimeoutMs ?? 15_000;
  // Read by our repairs of postgres.js (docs/decisions/010): seconds a query waits for an answer from a server that has
  // gone silent, and for a free connection.
  const deadlines = { query_deadline: statementTimeoutMs / 1000 + 2, queue_deadline: 8 };
  const limits = {
    // Our statements are short; compiling one costs more than running it, most of all before the first ANALYZE.
    jit: 'off',
    statement_timeout: statementTimeoutMs,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 20_000,
  };
  const sql = postgres(url, {
    ...deadlines,
    max: options.max ?? 10,
    idle_timeout: 30,
    connect_timeout: 5,
    keep_alive: 15,
    backoff: (retries: number) => Math.min(1, 0.05 * 2 ** retries),
    onnotice: () => {},
    // A pooler refuses settings of a session, and its sessions do not know what another one has prepared.
    prepare: !pooled,
    connection: { application_name: `almanac-${options.name}`, ...(pooled ? {} : limits) },
  });
  if (pooled) limitTransactions(sql, limits);
  const db: Database = drizzle(sql, { casing: 'snake_case' });
  for (const oid of dateOids) {
    sql.options.serializers[oid] = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  }
  return { url: options.directUrl ?? url, sql, db, close: (seconds = 5) => sql.end({ timeout: seconds }) };
}
