import type { IncomingMessage, ServerResponse } from 'node:http';

/** One branch of the HTTP server before Next: answers and returns true, or leaves the request alone and returns false. */
export type Branch = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
