import postgres from 'postgres';

type Listening = { close(): Promise<void> };
type Options = {
  /** Called with each payload. */
  onNotify(payload: string): void;
  /** Called whenever listening begins, at first and after each break: what came before was missed. */
  onReconnect(): void;
  /** Longest wait between two tries, in ms. */
  retryMs?: number;
};

/**
 * Listens to one channel on a connection of its own, for as long as it takes: postgres.js's own listen() gives up when
 * the first try after a break fails, as it does while a database restarts.
 */
export function listen(url: string, channel: string, { onNotify, onReconnect, retryMs = 2_000 }: Options): Listening {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let wait = 50;

  // `onnotify` is the option postgres.js's own listen() uses; its types leave it out.
  const options: postgres.Options<Record<string, never>> & { onnotify(name: string, payload: string): void } = {
    max: 1,
    connect_timeout: 5,
    keep_alive: 15,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'almanac-listen' },
    onnotify: (name, payload) => {
      if (name === channel) onNotify(payload);
    },
    onclose: () => retry(),
  };
  const sql = postgres(url, options);

  function retry() {
    if (closed || timer) return;
    timer = setTimeout(start, wait);
    wait = Math.min(wait * 2, retryMs);
  }
  function start() {
    timer = undefined;
    sql`listen ${sql(channel)}`.then(
      () => {
        wait = 50;
        if (!closed) onReconnect();
      },
      () => retry(),
    );
  }
  start();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await sql.end({ timeout: 1 });
    },
  };
}
