import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { freePort } from '../postgres.mjs';
import { start } from './own-processes';
import { type Node, until } from './replica';

/** One of each: a pool that lends a connection for one transaction, and the way past it, which moves along with it. */
const settings = (folder: string, server: URL, port: number) => `[databases]
almanac = host=127.0.0.1 port=${server.port} dbname=almanac pool_size=40
almanac_direct = host=127.0.0.1 port=${server.port} dbname=almanac pool_mode=session pool_size=40
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${path.join(folder, 'userlist.txt')}
pool_mode = transaction
max_client_conn = 1000
server_login_retry = 1
server_connect_timeout = 3
log_connections = 0
log_disconnections = 0
`;

/** What PostgreSQL keeps of a password. With the password itself PgBouncer would compute this anew for each connection. */
async function verifierOf({ adminUrl }: Node, name: string): Promise<string> {
  const sql = postgres(adminUrl, { max: 1 });
  const [row] = await sql<
    { verifier: string }[]
  >`select rolpassword as verifier from pg_authid where rolname = ${name}`;
  await sql.end();
  return row?.verifier ?? '';
}

/** PgBouncer before one PostgreSQL, and after `moveTo()` before another. `user` runs it: it refuses to be root. */
export async function startPooler(program: string, folder: string, primary: Node) {
  const home = path.join(folder, 'pgbouncer');
  const file = path.join(home, 'pgbouncer.ini');
  const port = (await freePort()) as number;
  const { username, password } = new URL(primary.url);
  const cluster = fs.statSync(path.join(folder, 'primary'));
  const real = fs.statSync(path.join(fs.realpathSync(path.join(folder, 'primary')), 'PG_VERSION'));
  const user = process.getuid?.() === 0 ? { uid: real.uid, gid: real.gid } : { uid: cluster.uid, gid: cluster.gid };
  fs.mkdirSync(home);
  const write = (name: string, text: string) => {
    fs.writeFileSync(name, text, { mode: 0o600 });
    fs.chownSync(name, user.uid, user.gid);
  };
  write(path.join(home, 'userlist.txt'), `"${username}" "${await verifierOf(primary, username)}"\n`);
  write(file, settings(home, new URL(primary.url), port));
  const log = fs.openSync(path.join(home, 'log'), 'a');
  const { child, end, gone } = start(program, [file], { ...user, cwd: '/', stdio: ['ignore', log, log] });
  await until(async () => {
    if (gone()) throw new Error('PgBouncer does not start.');
    return fs.readFileSync(path.join(home, 'log'), 'utf8').includes('process up');
  }, 10_000);
  const address = (name: string) => `postgres://${username}:${password}@127.0.0.1:${port}/${name}`;
  return {
    url: address('almanac'),
    directUrl: address('almanac_direct'),
    moveTo(url: string) {
      write(file, settings(home, new URL(url), port));
      child.kill('SIGHUP');
    },
    end,
  };
}
