import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { type AgendaLine, agendaLines, entryLines } from './agenda-lines';

const entry = (id: string, wallTime: string): CalendarEntry => ({
  kind: 'post',
  id,
  at: `${wallTime}:00.000Z`,
  wallTime,
  end: null,
  allDay: false,
  timeZone: 'Europe/Berlin',
  state: 'scheduled',
  text: id,
  accountIds: [],
  networks: [],
  categoryHue: null,
  feedHue: null,
  thumbnailUrl: null,
  movable: true,
});

/** `# day (count)`, `- id position/count`, `… from–until`. */
const drawn = (lines: AgendaLine[]) =>
  lines.map((line) => {
    if (line.kind === 'day') return `# ${line.day} (${line.count}${line.isOpen ? '+' : ''})`;
    if (line.kind === 'entry') return `- ${line.entry.id} ${line.position}/${line.count}`;
    return `… ${line.from}–${line.until ?? ''}`;
  });

const today = '2026-11-21';
const all = { today, from: today, complete: true };

test('days have headings, empty ones are summed up in one line', () => {
  const entries = [entry('a', '2026-11-21T09:00'), entry('b', '2026-11-21T10:00'), entry('c', '2026-12-01T09:00')];
  expect(drawn(agendaLines({ ...all, entries }))).toEqual([
    '# 2026-11-21 (2)',
    '- a 1/2',
    '- b 2/2',
    '… 2026-11-22–2026-12-01',
    '# 2026-12-01 (1)',
    '- c 1/1',
  ]);
});

test('neighbouring days have nothing between them', () => {
  const entries = [entry('a', '2026-11-21T09:00'), entry('b', '2026-11-22T10:00')];
  expect(drawn(agendaLines({ ...all, entries }))).not.toContainEqual(expect.stringContaining('…'));
});

test('today is there without entries, and says until when there are none', () => {
  const lines = agendaLines({ ...all, entries: [entry('c', '2026-12-01T09:00')] });
  expect(drawn(lines).slice(0, 3)).toEqual(['# 2026-11-21 (0)', '… 2026-11-21–2026-12-01', '# 2026-12-01 (1)']);
  expect(drawn(agendaLines({ ...all, entries: [] }))).toEqual(['# 2026-11-21 (0)', '… 2026-11-21–']);
});

test('today is not claimed to be empty while the pages do not reach it', () => {
  const entries = [entry('a', '2026-11-02T09:00')];
  expect(drawn(agendaLines({ entries, today, from: '2026-11-01', complete: false }))).toEqual([
    '… 2026-11-01–2026-11-02',
    '# 2026-11-02 (1+)',
    '- a 1/1',
  ]);
});

test('today after the last entry closes the list', () => {
  const entries = [entry('a', '2026-11-02T09:00')];
  expect(drawn(agendaLines({ entries, today, from: '2026-11-02', complete: true })).slice(2)).toEqual([
    '… 2026-11-03–2026-11-21',
    '# 2026-11-21 (0)',
    '… 2026-11-21–',
  ]);
});

test('what began before stands on the first day, and an entry read twice is shown once', () => {
  const going = { ...entry('fair', '2026-11-18T00:00'), allDay: true, end: '2026-11-25T00:00' };
  const entries = [going, entry('a', '2026-11-21T09:00'), entry('a', '2026-11-21T09:00')];
  expect(drawn(agendaLines({ ...all, entries }))).toEqual(['# 2026-11-21 (2)', '- fair 1/2', '- a 2/2']);
});

test('every line knows the heading above it', () => {
  const entries = [entry('a', '2026-11-21T09:00'), entry('c', '2026-12-01T09:00')];
  const lines = agendaLines({ ...all, entries });
  expect(lines.map((line) => line.head)).toEqual([0, 0, 0, 3, 3]);
  expect(entryLines(entries, false).map((line) => line.head)).toEqual([-1, -1]);
});
