import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type BareEvent = { id: string; title: string; start: string };
type Build = (options: object) => Promise<{ outputFiles: { text: string; path: string }[] }>;

const script = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import FullCalendar from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import '@fullcalendar/react/skeleton.css';
const plugins = [dayGrid, interaction];
let root;
const open = async ({ target }) => {
  root?.unmount();
  root = createRoot(document.querySelector('main'));
  const { date, events } = await (await fetch('/' + target.dataset.open + '.json', { cache: 'no-store' })).json();
  root.render(createElement(FullCalendar, { plugins, events, initialView: 'dayGridMonth', initialDate: date,
    timeZone: 'UTC', firstDay: 1, dayMaxEvents: 4, height: '100%', editable: true, headerToolbar: false }));
};
for (const button of document.querySelectorAll('button')) button.addEventListener('click', open);
`;
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><link rel="stylesheet" href="/bare.css">
<style>html,body{height:100%;margin:0}main{height:calc(100% - 2rem)}</style><button data-open="nothing">Nothing</button><button data-open="all">All</button><main></main>
<script type="module" src="/bare.js"></script></html>`;

/** FullCalendar as it comes, on a page that does nothing else; its buttons fetch events and draw the month. */
export async function serveBareCalendar(date: string, events: BareEvent[]) {
  // esbuild is what tsx brings along.
  const here = createRequire(import.meta.url);
  const { build } = createRequire(here.resolve('tsx/package.json'))('esbuild') as { build: Build };
  const { outputFiles } = await build({
    ...{ bundle: true, minify: true, format: 'esm', write: false, outfile: 'bare.js', logLevel: 'error' },
    stdin: { contents: script, resolveDir: path.join(import.meta.dirname, '..', '..', '..') },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const answers: Record<string, [type: string, body: string]> = {
    '/': ['text/html', page],
    '/bare.js': ['text/javascript', code('.js')],
    '/bare.css': ['text/css', code('.css')],
    '/all.json': ['application/json', JSON.stringify({ date, events })],
    '/nothing.json': ['application/json', JSON.stringify({ date: '2020-05-01', events: [] })],
  };
  const server = http.createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
