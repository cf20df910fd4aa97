import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { Filters } from '@/lib/contracts/planner/filters';
import { byteOrderMark, csvLine } from '@/lib/domain/csv';
import { parseInput } from '@/lib/domain/parse-input';
import { wallClock } from '@/lib/domain/zone';
import { contextFor } from '@/lib/server/request-context';
import { findLocation } from '@/lib/services/locations/find-location';
import { type ExportedPost, exportPosts } from '@/lib/services/posts/export-posts';
import { requestHeaders } from '../request-headers';
import { sendJson } from '../send-json';
import { describeError } from './api-error';

export const postsCsvPath = /^\/locations\/([^/]+)\/posts\.csv$/;

const Query = z.object({
  ...Filters,
  sort: z.enum(['recent', 'planned']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
});
const lists = ['state', 'accountId', 'network', 'categoryId', 'tagId', 'campaignId', 'authorId'];

/** Repeated keys as lists, the others as what they say last. */
const asked = (params: URLSearchParams) =>
  Object.fromEntries(
    [...params.keys()].map((key) => [key, lists.includes(key) ? params.getAll(key) : params.get(key)]),
  );

const head = [
  ...['State', 'Planned', 'Time zone', 'Text', 'Accounts', 'Networks', 'Category', 'Tags', 'Campaign', 'Author'],
  ...['Edited', 'Edited time zone', 'Links', 'Id'],
];

function lineOf(post: ExportedPost, edited: (at: Date) => string, timeZone: string): string {
  const { accounts, networks, tags, links } = post;
  return csvLine([
    ...[post.state, post.wallTime?.replace('T', ' ') ?? '', post.timeZone ?? '', post.summary],
    ...[accounts.join('; '), networks.join('; '), post.category ?? '', tags.join('; '), post.campaign ?? ''],
    ...[post.author ?? '', edited(post.updatedAt).replace('T', ' '), timeZone, links.join(' '), post.id],
  ]);
}

/** GET /locations/{id}/posts.csv?…: what the filters find as one file, written as it is read. */
export async function postsCsv(request: IncomingMessage, response: ServerResponse, locationId: string, url: URL) {
  try {
    const ctx = await contextFor(requestHeaders(request), locationId);
    const pages = exportPosts(ctx, parseInput(Query, asked(url.searchParams)));
    // The first page before the head: what is refused is answered as an error, not as a file.
    let page = await pages.next();
    const { timeZone } = await findLocation(ctx);
    const edited = wallClock(timeZone);
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="posts-${edited(ctx.now).slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    });
    response.write(byteOrderMark + csvLine(head));
    while (!page.done && !response.destroyed) {
      const text = page.value.map((post) => lineOf(post, edited, timeZone)).join('');
      // A slow reader holds the reading up, not the memory.
      if (!response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      page = await pages.next();
    }
    await pages.return(undefined);
    response.end();
  } catch (error) {
    const { status, body } = describeError(error, 'The export of posts');
    // Half a file must not pass for a whole one.
    if (response.headersSent) response.destroy();
    else sendJson(response, status, body);
  }
}
