/** What an entry tells `npm start` over IPC; without one (a container running the entry itself) nothing happens. */
export function tellStarter(message: { ready: true } | { refusal: string }): void {
  if (process.connected) process.send?.(message);
}

/** Calls `stop` once: on a signal, or when the starter is gone. The process ends when it has settled. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  // The terminal we were started from may be gone by now; writing to it must not end us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, begin);
  process.on('disconnect', begin);
}
