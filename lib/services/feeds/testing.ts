import type { RequestListener } from 'node:http';
import { configureHttp } from '@/lib/providers/http';
import { openSite } from '../link-previews/testing';

type Said = { body: string | Uint8Array; type?: string; headers?: Record<string, string>; status?: number };

/** A server elsewhere whose words a test changes; it knows ETags. Called addresses may be private while it is open. */
export async function openSource(say: Record<string, Said>) {
  const conditional: (string | undefined)[] = [];
  const answer =
    (path: string): RequestListener =>
    async (request, response) => {
      await source.wait();
      const {
        body,
        type = 'text/calendar; charset=utf-8',
        headers = {},
        status = 200,
      } = say[path] ?? { body: '', status: 404 };
      conditional.push(request.headers['if-none-match']);
      if (headers.etag && request.headers['if-none-match'] === headers.etag) return void response.writeHead(304).end();
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    };
  const site = await openSite(Object.fromEntries(Object.keys(say).map((path) => [path, answer(path)])));
  configureHttp({ allowPrivateHosts: [site.host] });
  const source = {
    ...site,
    say,
    /** The If-None-Match header of each question. */
    conditional,
    /** What a test wants to happen before it answers. */
    wait: async () => {},
    close() {
      site.close();
      configureHttp({ allowPrivateHosts: [] });
    },
  };
  return source;
}

/** A blog as RSS 2.0; each entry `[guid, title, pubDate]`. */
export const rss = (...entries: [string, string, string][]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bread &amp; butter</title>
<link>https://blog.example/</link>${entries
  .map(
    ([id, title, date]) => `<item><title>${title}</title><link>https://blog.example/${id}</link>
<guid isPermaLink="false">${id}</guid><pubDate>${date}</pubDate>
<description><![CDATA[<p>About <b>${title}</b></p>]]></description></item>`,
  )
  .join('')}</channel></rss>`;
