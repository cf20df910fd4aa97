import { type HttpAnswer, type HttpRequest, httpRequest } from '../http';
import type { CallContext, Credentials } from '../provider';
import { playgroundApi } from './base-url';

/** One call to the network's API in the name of a grant. */
export function apiCall(
  call: CallContext,
  credentials: Credentials,
  path: string,
  request: HttpRequest = {},
): Promise<HttpAnswer> {
  const headers = { ...request.headers, authorization: `Bearer ${credentials.accessToken ?? ''}` };
  return httpRequest(call, `${playgroundApi()}${path}`, { ...request, headers });
}
