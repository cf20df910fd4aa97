import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mediumOfUpload } from './medium-of-upload';

const torn = () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('torn')) }));
const says = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
/** In the order they are asked for; null: the line is cut. */
let answers: (Response | null)[];
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'http://almanac.example/l/media' } }));
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path.replace('/api/planner/locations/l/', ''));
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function ask() {
  const told: boolean[] = [];
  const abort = new AbortController();
  const onWaiting = (waiting: boolean) => {
    if (told.at(-1) !== waiting) told.push(waiting);
  };
  const answer = mediumOfUpload('l', '/api/planner/locations/l/uploads/u', { signal: abort.signal, onWaiting });
  const settled = answer.catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return { medium: await settled, told };
}

test('a line that is gone or torn meanwhile is told, and the question asked again', async () => {
  answers = [null, says({ mediaId: null }), torn(), says({}, 503), says({ mediaId: 'm' }), null, says({ id: 'm' })];
  expect(await ask()).toEqual({ medium: { id: 'm' }, told: [true, false, true, false, true, false] });
  expect(asked).toEqual([...Array(5).fill('uploads/u'), 'media/m', 'media/m']);
});

test('what the server refuses ends it, and one that never says it answers null', async () => {
  answers = [says({ error: { code: 'not_found' } }, 404)];
  expect(await ask()).toEqual({ medium: 'Status 404', told: [] });
  answers = Array.from({ length: 61 }, () => says({ mediaId: null }));
  expect(await ask()).toEqual({ medium: null, told: [false] });
});
