import { fileURLToPath } from 'node:url';

type Running = { stop(): Promise<void> };

/**
 * Lets a server file also be a script: prints what others need to know as one line of JSON, stops on SIGINT and SIGTERM.
 * `PORT` chooses the port.
 */
export async function runAlone<T extends Running>(
  meta: ImportMeta,
  start: (options: { port?: number }) => Promise<T>,
  show: (running: T) => object,
) {
  if (process.argv[1] !== fileURLToPath(meta.url)) return;
  const running = await start({ port: process.env.PORT ? Number(process.env.PORT) : undefined });
  console.log(JSON.stringify(show(running)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
  }
}
