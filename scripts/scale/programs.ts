import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Refusal, say } from '../start/say.mjs';

const places = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const find = (name: string) => places.map((place) => `${place}/${name}`).find((file) => fs.existsSync(file));

/**
 * Paths of haproxy and pgbouncer; on Debian, under root, they are installed first.
 * @throws Refusal that says what to install
 */
export function findPrograms(): { haproxy: string; pgbouncer: string } {
  const wanted = ['haproxy', 'pgbouncer'] as const;
  const missing = wanted.filter((name) => !find(name));
  if (missing.length > 0 && process.getuid?.() === 0 && find('apt-get')) {
    say(`Installing ${missing.join(' and ')} …`);
    const apt = (...words: string[]) => spawnSync('apt-get', ['-qq', ...words], { stdio: ['ignore', 'ignore', 2] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing);
  }
  const [haproxy, pgbouncer] = wanted.map(find);
  if (!haproxy || !pgbouncer)
    throw new Refusal('Install haproxy and pgbouncer first, as with apt install haproxy pgbouncer.');
  return { haproxy, pgbouncer };
}
