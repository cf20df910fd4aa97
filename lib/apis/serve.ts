import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { toActionError } from '@/lib/server/action-error';
import { traceRequest } from '@/lib/tracing/trace-request';
import type { Branch } from './branch';
import { setClientAddress } from './client-address';
import { setPagePolicy, setSecurityHeaders } from './security-headers';

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The one server's request listener: our branches in order, and what none of them knows goes to Next. */
export function serve(branches: Branch[], toNext: NextHandler): RequestListener {
  return (request, response) => {
    setClientAddress(request);
    setSecurityHeaders(response);
    const answered = traceRequest(request, response, () => answer(branches, toNext, request, response));
    answered.catch((error: unknown) => {
      const { code, message } = toActionError(error, `${request.method} ${request.url?.split('?')[0]}`);
      if (response.headersSent) return response.destroy();
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '5' });
      response.end(JSON.stringify({ error: { code, message } }));
    });
  };
}

async function answer(branches: Branch[], toNext: NextHandler, request: IncomingMessage, response: ServerResponse) {
  for (const branch of branches) {
    if (await branch(request, response)) return;
  }
  const { NODE_ENV, S3_BROWSER_ENDPOINT } = env();
  // The bucket's name stands in the path, never before the host: one origin, whatever the bucket.
  const bucket = S3_BROWSER_ENDPOINT ? new URL(S3_BROWSER_ENDPOINT).origin : null;
  setPagePolicy(request, response, { isDevelopment: NODE_ENV === 'development', bucket });
  await toNext(request, response);
}
