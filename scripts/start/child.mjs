import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { Refusal, say } from './say.mjs';

/**
 * One of our own processes, in a session of its own so that a Ctrl-C reaches only the starter. It tells over IPC when
 * it is ready or why it cannot be, and ends by itself when the starter is gone.
 */
export class Child {
  #process;
  #stopping = false;
  #failures = 0;
  #timer;

  /** @param {{ name: string, entry: string, env: Record<string, string> }} options */
  constructor(options) {
    this.options = options;
  }

  /** Resolves when it is ready for the first time; from then on it is started again whenever it dies. */
  start() {
    return new Promise((resolve, reject) => {
      const { name, entry, env } = this.options;
      const startedAt = performance.now();
      let ready = false;
      const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, entry)], {
        cwd: root,
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, ...env },
      });
      this.#process = child;
      child.on('message', (message) => {
        if (message.ready) {
          ready = true;
          resolve();
        }
        if (message.refusal) reject(new Refusal(message.refusal));
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        this.#process = undefined;
        reject(new Refusal(`The ${name} process ended (${signal ?? `exit code ${code}`}) before it was ready.`));
        if (ready && !this.#stopping) this.#again(performance.now() - startedAt, signal ?? `exit code ${code}`);
      });
    });
  }

  #again(lived, why) {
    this.#failures = lived > 60_000 ? 0 : this.#failures + 1;
    const wait = Math.min(30_000, 500 * 2 ** this.#failures);
    say(`The ${this.options.name} process ended (${why}); it starts again in ${wait / 1000} s.`);
    this.#timer = setTimeout(() => {
      this.start().catch((error) => {
        say(`Almanac: ${error.message}`);
        if (!this.#stopping) this.#again(0, 'not ready');
      });
    }, wait);
  }

  /** Asks it to finish what it has begun; after `patience` it is made to. */
  async stop(patience = 35_000) {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#process;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
  }

  kill() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.#process?.kill('SIGKILL');
  }
}
