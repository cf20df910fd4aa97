import { beforeEach, expect, test } from 'vitest';
import { newEvent, readEventAddress } from './event-address';
import { blankValues } from './event-values';
import { dropForm, keepForm, readForm, restoreForm } from './kept-form';

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  const sessionStorage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  };
  Object.assign(globalThis, { sessionStorage });
});
const locationId = 'a'.repeat(24);
const place = (address: string) => ({ locationId, address });
const written = { ...blankValues('task', '2026-12-01', '2026-11-20T10:12'), title: 'Order flour' };

test('what was written opens again, at another day with that day', () => {
  const address = newEvent('task', '2026-12-01');
  keepForm(place(address), { version: null, values: written });
  const kept = readForm(place(address));
  if (!kept) throw new Error('It was kept');
  expect(restoreForm(kept, address, written)).toEqual(written);
  const elsewhere = blankValues('email', '2026-12-09T10:00', '2026-11-20T10:12');
  expect(restoreForm(kept, newEvent('email', '2026-12-09T10:00'), elsewhere)).toMatchObject({
    title: 'Order flour',
    kind: 'email',
    start: { day: '2026-12-09', time: '10:00' },
  });
  dropForm(place(newEvent('note')));
  expect(readForm(place(address))).toBeNull();
});

test('known events are kept apart, and what makes no sense is nothing', () => {
  keepForm(place('b'.repeat(24)), { version: 3, values: written });
  expect(readForm(place('c'.repeat(24)))).toBeNull();
  expect(readForm(place('b'.repeat(24)))?.version).toBe(3);
  for (const key of store.keys()) store.set(key, '{"values":{}}');
  expect(readForm(place('b'.repeat(24)))).toBeNull();
});

test('an address says what to open, or nothing', () => {
  expect(readEventAddress('new-recurring-email~2026-12-01T09:00')).toEqual({
    kind: 'recurring-email',
    at: '2026-12-01T09:00',
  });
  expect(readEventAddress('new-note')).toEqual({ kind: 'note', at: null });
  expect(readEventAddress('0123456789abcdef01234567')).toEqual({ eventId: '0123456789abcdef01234567' });
  for (const none of ['new-song', 'new-task~soon', 'x', '']) expect(readEventAddress(none)).toBeNull();
});
