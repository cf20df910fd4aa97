import type { IncomingMessage } from 'node:http';

/** Headers that only lib/web.ts writes; what a client sends under these names is overwritten on every request. */
export const trustedHeaders = { remote: 'x-almanac-remote', path: 'x-almanac-path', nonce: 'x-almanac-nonce' } as const;

/** Notes the socket's peer and the asked path for pages and actions, which see neither through Next. */
export function setTrustedHeaders(request: IncomingMessage): void {
  request.headers[trustedHeaders.remote] = request.socket.remoteAddress ?? '';
  request.headers[trustedHeaders.path] = request.url ?? '/';
  delete request.headers[trustedHeaders.nonce];
}
