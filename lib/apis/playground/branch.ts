import type { Branch } from '@/lib/apis/branch';
import type { Context } from '@/lib/services/context';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { sendError } from './answer';
import type { Call } from './call';
import { create } from './create';
import { file, pagePicture, poster } from './media';
import { pages } from './pages';
import { list, read, remove } from './posts';
import { token } from './token';
import { upload, uploadPoster } from './upload';

const base = '/playground/api';

const routes: [method: string, path: RegExp, handle: (call: Call) => Promise<unknown>][] = [
  ['POST', /^\/oauth\/token$/, token],
  ['GET', /^\/pages$/, pages],
  ['GET', /^\/pages\/(?<pageId>[\w-]+)\/posts$/, list],
  ['POST', /^\/pages\/(?<pageId>[\w-]+)\/posts$/, create],
  ['POST', /^\/pages\/(?<pageId>[\w-]+)\/media$/, upload],
  ['POST', /^\/pages\/(?<pageId>[\w-]+)\/media\/(?<mediaId>[\w-]+)\/poster$/, uploadPoster],
  ['GET', /^\/media\/(?<mediaId>[\w-]+)$/, file],
  ['GET', /^\/media\/(?<mediaId>[\w-]+)\/poster$/, poster],
  ['GET', /^\/media\/(?<mediaId>[\w-]+)\/pages\/(?<page>\d{1,4})$/, pagePicture],
  ['GET', /^\/posts\/(?<postId>[\w-]+)$/, read],
  ['DELETE', /^\/posts\/(?<postId>[\w-]+)$/, remove],
];

/** The Playground network's API as a branch of an HTTP server. `publicUrl` is where people see the network. */
export function createPlaygroundBranch(world: () => { db: Context['db']; publicUrl: string }): Branch {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://playground');
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return false;
    const path = url.pathname.slice(base.length);
    try {
      const known = routes.filter((route) => route[1].test(path));
      const route = known.find(([method]) => method === request.method);
      if (!route)
        throw known.length > 0
          ? new PlaygroundError(405, 'method_not_allowed', `${request.method} is not served here.`)
          : new PlaygroundError(404, 'not_found', 'The Playground API has no such address.');
      const params = { ...route[1].exec(path)?.groups };
      await route[2]({ ...world(), request, response, params, query: url.searchParams, now: new Date() });
    } catch (error) {
      // What is left of a refused file is let go by, so that the next request on this connection is heard.
      request.resume();
      const known = error instanceof PlaygroundError;
      if (!known) console.error('The Playground network failed:', error);
      if (response.headersSent) response.destroy();
      else
        sendError(response, known ? error : new PlaygroundError(503, 'unavailable', 'The network is down. Try again.'));
    }
    return true;
  };
}
