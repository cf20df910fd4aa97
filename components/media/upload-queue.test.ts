import { describe, expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/domain/action-result';
import type { MediaView } from '@/lib/domain/views';
import type { SendFile, UploadOptions } from './upload';
import { uploadError, worthWaiting } from './upload-error';
import { createUploadQueue } from './upload-queue';

const file = (name: string, type = 'image/png', bits = 'x') => new File([bits], name, { type });
const view = (name: string) => ({ id: name, name }) as MediaView;

/** A line whose every upload is answered by hand. */
function byHand() {
  const open = new Map<string, { options: UploadOptions; answer: (result: ActionResult<MediaView>) => void }>();
  const send: SendFile = (_, sent, options) =>
    new Promise((resolve) => {
      const answer = (result: ActionResult<MediaView>) => {
        open.delete(sent.name);
        resolve(result);
      };
      options.signal.addEventListener('abort', () =>
        answer({ ok: false, error: { code: 'invalid', message: 'Stopped.' } }),
      );
      open.set(sent.name, { options, answer });
    });
  return { open, send };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the upload queue', () => {
  test('sends three at a time, in the order they were chosen', async () => {
    const { open, send } = byHand();
    const onDone = vi.fn();
    const queue = createUploadQueue('l', onDone, send);
    queue.add(
      ['a', 'b', 'c', 'd', 'e'].map((name) => file(name)),
      'folder',
    );
    expect([...open.keys()]).toEqual(['a', 'b', 'c']);
    expect(open.get('a')?.options.folderId).toBe('folder');
    open.get('b')?.answer({ ok: true, data: view('b') });
    await settle();
    expect([...open.keys()]).toEqual(['a', 'c', 'd']);
    expect(onDone).toHaveBeenCalledExactlyOnceWith(view('b'));
    expect(queue.store.get().uploads.map(({ name }) => name)).toEqual(['a', 'c', 'd', 'e']);
  });

  test('a refusal of the file stays, a failure of the line can be tried again, neither holds the others up', async () => {
    const { open, send } = byHand();
    const onDone = vi.fn();
    const queue = createUploadQueue('l', onDone, send);
    queue.add([file('a'), file('b')]);
    open.get('a')?.answer({ ok: false, error: { code: 'invalid', message: 'A zip.' } });
    open.get('b')?.answer({ ok: false, error: { code: 'unavailable', message: 'Gone.' } });
    await settle();
    expect(queue.store.get().uploads).toMatchObject([
      { name: 'a', error: 'A zip.', retryable: false },
      { name: 'b', error: 'Gone.', retryable: true },
    ]);
    queue.retry(2);
    expect(queue.store.get().uploads[1]?.error).toBeNull();
    open.get('b')?.answer({ ok: true, data: view('b') });
    await settle();
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('one that is taken away is stopped, and its place goes to the next', async () => {
    const { open, send } = byHand();
    const onDone = vi.fn();
    const queue = createUploadQueue('l', onDone, send);
    queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
    const aborted = open.get('a')?.options.signal;
    queue.remove(1);
    await settle();
    expect(aborted?.aborted).toBe(true);
    expect([...open.keys()]).toEqual(['b', 'c', 'd']);
    expect(onDone).not.toHaveBeenCalled();
  });

  test('what is plainly wrong is not sent', () => {
    const { open, send } = byHand();
    const queue = createUploadQueue('l', vi.fn(), send);
    queue.add([file('a.svg', 'image/svg+xml'), file('b.png', 'image/png', ''), file('c.zip', 'application/zip')]);
    expect(open.size).toBe(0);
    expect(queue.store.get().uploads.map(({ error }) => error)).toEqual([
      'SVG drawings cannot be posted. Save it as PNG and add that.',
      'This file is empty.',
      'Only pictures, videos and PDF documents can be added.',
    ]);
  });

  test('a lost connection is said, and that it is back', async () => {
    const { open, send } = byHand();
    const queue = createUploadQueue('l', vi.fn(), send);
    queue.add([file('a')]);
    open.get('a')?.options.onWaiting(true);
    expect(queue.store.get().uploads[0]?.waiting).toBe(true);
    open.get('a')?.options.onWaiting(false);
    open.get('a')?.options.onProgress(5, 10);
    expect(queue.store.get().uploads[0]).toMatchObject({ waiting: false, share: 0.5 });
  });
});

describe('a failed piece', () => {
  const answer = (status: number, body = '') =>
    Object.assign(new Error('x'), { originalResponse: { getStatus: () => status, getBody: () => body } });

  test('is sent again when there was no answer or the server was out of breath', () => {
    expect(worthWaiting(new Error('cut'))).toBe(true);
    for (const status of [408, 409, 423, 429, 500, 502, 503]) expect(worthWaiting(answer(status))).toBe(true);
    for (const status of [400, 401, 403, 404, 410, 413, 415]) expect(worthWaiting(answer(status))).toBe(false);
  });

  test('is told in the server’s words', () => {
    expect(uploadError(answer(415, '{"error":{"code":"invalid","message":"A zip."}}'))).toEqual({
      code: 'invalid',
      message: 'A zip.',
    });
    expect(uploadError(answer(413, 'too large'))).toEqual({
      code: 'invalid',
      message: 'This file is too large for this server.',
    });
    expect(uploadError(answer(401)).code).toBe('unauthenticated');
    expect(uploadError(new Error('cut')).code).toBe('unavailable');
  });
});
