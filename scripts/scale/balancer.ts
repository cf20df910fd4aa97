import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../postgres.mjs';
import { start } from './own-processes';
import { until } from './replica';

/** A server that is stopped says so to four checks before it closes: DRAIN_SECONDS is longer than two of them. */
const settings = (port: number, statsPort: number, servers: number[]) => `global
  maxconn 2000
defaults
  mode http
  timeout connect 3s
  timeout client 65s
  timeout server 65s
  timeout check 5s
  option redispatch
  retries 3
frontend people
  bind 127.0.0.1:${port}
  default_backend web
backend web
  balance leastconn
  option forwardfor
  option httpchk GET /api/health/ready
  http-check expect status 200
  default-server check inter 500ms fall 2 rise 1
${servers.map((server) => `  server web-${server} 127.0.0.1:${server}`).join('\n')}
listen statistics
  bind 127.0.0.1:${statsPort}
  stats enable
  stats uri /
`;

/** haproxy before web servers on these ports. */
export async function startBalancer(program: string, folder: string, port: number, servers: number[]) {
  const statsPort = (await freePort()) as number;
  const file = path.join(folder, 'haproxy.cfg');
  fs.writeFileSync(file, settings(port, statsPort, servers));
  const log = fs.openSync(path.join(folder, 'haproxy.log'), 'a');
  const { end } = start(program, ['-f', file, '-db'], { cwd: '/', stdio: ['ignore', log, log] });
  /** Ports of the servers haproxy sends people to. */
  const up = async () => {
    const rows = (await (await fetch(`http://127.0.0.1:${statsPort}/;csv`)).text()).split('\n');
    return servers.filter((server) =>
      rows.some((row) => row.startsWith(`web,web-${server},`) && row.split(',')[17] === 'UP'),
    );
  };
  return {
    url: `http://127.0.0.1:${port}`,
    end,
    untilUp: (server: number) => until(async () => (await up()).includes(server)),
  };
}
