import * as api from './api';
import * as oauth from './oauth';
import { type Call, Refused } from './reply';

type Handler = (call: Call, id: string) => void | Promise<void>;

const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/\.well-known\/oauth-authorization-server$/, oauth.metadata],
  ['POST', /^\/api\/v1\/apps$/, oauth.createApp],
  ['GET', /^\/oauth\/authorize$/, (call) => oauth.authorizePage(call)],
  ['POST', /^\/oauth\/authorize$/, oauth.authorize],
  ['POST', /^\/oauth\/token$/, oauth.createToken],
  ['POST', /^\/oauth\/revoke$/, oauth.revokeToken],
  ['GET', /^\/api\/v2\/instance$/, api.instance],
  ['GET', /^\/api\/v1\/accounts\/verify_credentials$/, api.ownAccount],
  ['GET', /^\/api\/v1\/accounts\/(\d+)\/statuses$/, api.accountStatuses],
  ['POST', /^\/api\/v2\/media$/, api.uploadMedia],
  ['GET', /^\/api\/v1\/media\/(\d+)$/, api.showMedia],
  ['POST', /^\/api\/v1\/statuses$/, api.createStatus],
  ['GET', /^\/api\/v1\/statuses\/(\d+)$/, api.showStatus],
  ['DELETE', /^\/api\/v1\/statuses\/(\d+)$/, api.deleteStatus],
  ['GET', /^\/api\/v1\/statuses\/(\d+)\/source$/, api.statusSource],
  ['GET', /^\/api\/v1\/statuses\/(\d+)\/context$/, api.statusContext],
  ['GET', /^\/@\w+\/(\d+)$/, api.statusPage],
  ['GET', /^\/system\/media\/(\d+)$/, api.mediaFile],
  ['GET', /^\/(?:favicon\.ico|avatars\/original\/missing\.png)$/, api.missingPicture],
];

export async function route(call: Call): Promise<void> {
  for (const [method, pattern, handler] of routes) {
    const match = method === call.method ? pattern.exec(call.path) : null;
    if (match) return handler(call, match[1] ?? '');
  }
  throw new Refused(404, 'The page you were looking for does not exist');
}
