import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { trustedHeaders } from '@/lib/server/trusted-headers';

const never = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

/** What every answer of this server says to browsers. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('content-security-policy', never);
}

/**
 * For pages: only scripts that carry this answer's nonce run. Next finds the nonce in the request's own copy of the
 * policy, our layout in a header of ours. Pictures may come from anywhere: networks show them from their own hosts.
 * `bucket` is the origin that files may be sent to besides ours.
 */
export function setPagePolicy(
  request: IncomingMessage,
  response: ServerResponse,
  { isDevelopment, bucket }: { isDevelopment: boolean; bucket: string | null },
): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: http: https:",
    "media-src 'self' blob:",
    `connect-src 'self'${bucket ? ` ${bucket}` : ''}${isDevelopment ? ' ws:' : ''}`,
    never,
  ].join('; ');
  request.headers['content-security-policy'] = policy;
  request.headers[trustedHeaders.nonce] = nonce;
  response.setHeader('content-security-policy', policy);
}
