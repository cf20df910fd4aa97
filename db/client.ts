import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Sql = postgres.Sql;

const dateOids = [1184, 1082, 1083, 1114, 1182, 1185, 1115, 1231];

/**
 * Opens a pool. drizzle() replaces postgres.js's date serializers with the identity, after which a raw query with a
 * Date throws in the socket handler and hangs the pool for ever; they are restored here (see docs/decisions).
 */
export function openDatabase(url: string, options: { max?: number; name: string; statementTimeoutMs?: number }) {
  const statementTimeoutMs = options.statementTimeoutMs ?? 15_000;
  // Read by our repairs of postgres.js (docs/decisions/010): seconds a query waits for an answer from a server that has
  // gone silent, and for a free connection.
  const deadlines = { query_deadline: statementTimeoutMs / 1000 + 2, queue_deadline: 8 };
  const sql = postgres(url, {
    ...deadlines,
    max: options.max ?? 10,
    idle_timeout: 30,
    connect_timeout: 5,
    keep_alive: 15,
    backoff: (retries: number) => Math.min(1, 0.05 * 2 ** retries),
    onnotice: () => {},
    connection: {
      application_name: `almanac-${options.name}`,
      // Our statements are short; compiling one costs more than running it, most of all before the first ANALYZE.
      jit: 'off',
      statement_timeout: statementTimeoutMs,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 20_000,
    },
  });
  const db: Database = drizzle(sql, { casing: 'snake_case' });
  for (const oid of dateOids) {
    sql.options.serializers[oid] = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  }
  return { url, sql, db, close: (seconds = 5) => sql.end({ timeout: seconds }) };
}
