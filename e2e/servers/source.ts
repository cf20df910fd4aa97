import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Said = { body: string; type: string };

/** A blog and a calendar somewhere else, whose words a test changes. What is not said is not found. */
export class Source {
  readonly say = new Map<string, Said>();
  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly host: string,
  ) {}

  static async start(): Promise<Source> {
    const server = createServer((request, response) => {
      const said = source.say.get(request.url ?? '');
      response.writeHead(said ? 200 : 404, { 'content-type': said?.type ?? 'text/plain' }).end(said?.body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const source = new Source(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    return source;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  calendar(path: string, ...lines: string[]): void {
    const body = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
    this.say.set(path, { body, type: 'text/calendar; charset=utf-8' });
  }

  /** RSS 2.0; each entry `[id, title, instant]`. */
  blog(path: string, title: string, ...entries: [string, string, string][]): void {
    const items = entries.map(
      ([id, name, at]) =>
        `<item><guid isPermaLink="false">${id}</guid><title>${name}</title><link>https://blog.example/${id}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
    );
    const body = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
    this.say.set(path, { body, type: 'application/rss+xml' });
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
