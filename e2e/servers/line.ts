import { once } from 'node:events';
import net from 'node:net';
import { freePort } from '../../scripts/postgres.mjs';

/**
 * A line between a browser and a server that comes to be later: `leadTo(url)`. `cut()` tears whatever runs over it and
 * refuses what is begun anew, `mend()` lets it through again; `cutAfter(bytes)` cuts in the middle of what is being sent.
 */
export async function startLine() {
  const port = await freePort();
  const sockets = new Set<net.Socket>();
  let target = 0;
  let bytesLeft = Number.POSITIVE_INFINITY;
  const hold = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A torn end is what this is for.
    socket.on('error', () => undefined);
  };
  const server = net.createServer((near) => {
    const far = net.connect(target, '127.0.0.1');
    for (const socket of [near, far]) hold(socket);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
    near.on('data', (sent) => {
      bytesLeft -= sent.length;
      if (bytesLeft < 0) void cut();
    });
  });
  const mend = async () => {
    if (server.listening) return;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async () => {
    bytesLeft = Number.POSITIVE_INFINITY;
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  await mend();
  return {
    url: `http://localhost:${port}`,
    leadTo(url: string) {
      target = Number(new URL(url).port);
    },
    cut,
    cutAfter(bytes: number) {
      bytesLeft = bytes;
    },
    mend,
    stop: cut,
  };
}
