import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SendFile } from './upload';

const partBytes = 4;
const byServer = vi.fn<SendFile>(async () => ({ ok: true, data: { id: 'by-server' } as never }));
/** Statuses the bucket answers with, in order; 200 after them. 0: nothing comes back. */
let answers: number[] = [];
/** Whether bytes go out before an answer. */
let flows = true;
let put: string[] = [];
let asked: string[] = [];
let arrived: Set<number>;
let finishes: number[] = [];
const kept = new Map<string, string>();

class Bucket extends EventTarget {
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onloadend?: () => void;
  status = 0;
  private number = 0;
  open(_: string, url: string) {
    this.number = Number(new URL(url).searchParams.get('partNumber'));
  }
  send(part: Blob) {
    queueMicrotask(() => {
      if (flows) this.upload.onprogress?.({ loaded: part.size });
      this.status = answers.shift() ?? 200;
      put.push(`${this.number}: ${this.status}`);
      if (this.status === 200) arrived.add(this.number);
      this.onloadend?.();
    });
  }
  abort() {
    this.onloadend?.();
  }
}

const view = () => {
  const missing = [1, 2, 3].filter((number) => !arrived.has(number));
  const next = missing.map((number) => ({ number, url: `https://bucket.example/x?partNumber=${number}` }));
  return { id: 'u', bytes: 10, partBytes, arrived: [...arrived], next, mediaId: null };
};
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  [answers, put, asked, finishes, flows, arrived] = [[], [], [], [], true, new Set()];
  kept.clear();
  byServer.mockClear();
  vi.doMock('./upload', () => ({ sendFile: byServer, stopped: { code: 'invalid', message: 'Stopped.' } }));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('XMLHttpRequest', Bucket);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, { method }: { method: string }) => {
    asked.push(`${method} ${path.replace('/api/planner/locations/l/direct-uploads', '')}`);
    if (!path.endsWith('/finish')) return answer(200, view());
    const status = finishes.shift() ?? 200;
    return answer(
      status,
      status === 200 ? { id: 'u' } : { error: { code: 'conflict', message: 'Parts are missing.' } },
    );
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function send(signal = new AbortController().signal) {
  const { sendFile } = await import('./send-direct');
  const waits: boolean[] = [];
  let sent = 0;
  const options = {
    ...{ folderId: null, signal, onWaiting: (waiting: boolean) => waits.push(waiting) },
    onProgress: (bytes: number) => {
      sent = bytes;
    },
  };
  const file = new File(['0123456789'], 'a.mp4', { type: 'video/mp4', lastModified: 1 });
  const done = sendFile('l', file, options);
  await vi.runAllTimersAsync();
  return { result: await done, waits, sent };
}

test('two questions to our server for a file whose parts all get through', async () => {
  const { result, sent, waits } = await send();
  expect(result).toEqual({ ok: true, data: { id: 'u' } });
  expect([put, asked, sent]).toEqual([['1: 200', '2: 200', '3: 200'], ['POST ', 'POST /u/finish'], 10]);
  expect(waits).not.toContain(true);
  expect(kept.size).toBe(0);
});

test('an address that is too old is asked for anew; a lost part is sent again, and said to wait', async () => {
  answers = [200, 403, 200, 0];
  const { result, waits } = await send();
  expect(result.ok).toBe(true);
  expect(put).toEqual(['1: 200', '2: 403', '2: 200', '3: 0', '3: 200']);
  expect(asked.filter((question) => question === 'GET /u')).toHaveLength(2);
  expect(waits).toContain(true);
  expect(waits.at(-1)).toBe(false);
  expect(byServer).not.toHaveBeenCalled();
});

test('a browser that may not go there sends by our server, silently, and from then on at once', async () => {
  [answers, flows] = [[0, 0], false];
  const { result, waits } = await send();
  expect(result).toEqual({ ok: true, data: { id: 'by-server' } });
  expect(put).toHaveLength(2);
  expect(waits).not.toContain(true);
  expect(asked.at(-1)).toBe('DELETE /u');
  expect(kept.size).toBe(0);
  await send();
  expect(put).toHaveLength(2);
  expect(byServer).toHaveBeenCalledTimes(2);
});

test('a bucket that refuses each part costs nobody an upload either', async () => {
  answers = [403, 403, 403, 403, 403];
  expect((await send()).result).toEqual({ ok: true, data: { id: 'by-server' } });
  expect(put).toHaveLength(5);
});

test('what the server misses at the end is sent again; what it refuses for good is said in its words', async () => {
  finishes = [409];
  expect((await send()).result.ok).toBe(true);
  expect(asked.slice(-3)).toEqual(['POST /u/finish', 'GET /u', 'POST /u/finish']);
  finishes = [409, 409, 409, 409];
  expect((await send()).result).toMatchObject({ ok: false, error: { message: 'Parts are missing.' } });
});

test('stopped: nothing is kept here or there', async () => {
  const abort = new AbortController();
  abort.abort();
  const { result } = await send(abort.signal);
  expect(result).toMatchObject({ ok: false, error: { message: 'Stopped.' } });
  expect(put).toEqual([]);
  expect(kept.size).toBe(0);
});
