import { expect, test } from 'vitest';
import { readCalendar } from './read-calendar';
import { at, calendar, event, read } from './testing';

/** Of this thread alone, so that what else the machine does counts for nothing. Milliseconds. */
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The longest stretch between two moments at which others may work, and the whole of it, in milliseconds of CPU. */
function measure(text: string) {
  const reading = readCalendar(text, { timeZone: 'Europe/Berlin', now: at('2026-11-21T12:00:00Z') });
  let longest = 0;
  const begun = cpu();
  for (;;) {
    const before = cpu();
    const step = reading.next();
    longest = Math.max(longest, cpu() - before);
    if (step.done) return { longest, total: cpu() - begun, content: step.value };
  }
}

test.each([
  ['every second for ever', 'FREQ=SECONDLY', 1, 2000],
  ['every minute since 1990', 'FREQ=MINUTELY;COUNT=999999999', 1, 2000],
  ['a day that never comes', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 20, 0],
  [
    'every second of every hour of it',
    `FREQ=YEARLY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
    20,
    2000,
  ],
])('a recurrence without end is capped and said: %s', (_name, rule, copies, most) => {
  const events = Array.from({ length: copies }, (_, index) =>
    event(`UID:${index}`, 'SUMMARY:Bomb', 'DTSTART:19900101T000000Z', `RRULE:${rule}`),
  );
  const { longest, total, content } = measure(calendar(...events));
  expect(content.items.length).toBeLessThanOrEqual(most * copies);
  expect(content.notes.join(' ')).toMatch(/comes back too often|more than 20,000/);
  expect(longest).toBeLessThan(2500);
  expect(total).toBeLessThan(20_000);
});

test('twenty thousand times in all, the rest is said', () => {
  const daily = Array.from({ length: 60 }, (_, index) =>
    event(`UID:${index}`, 'SUMMARY:Daily', 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'),
  );
  const { items, notes } = read(calendar(...daily));
  expect(items).toHaveLength(20_000);
  expect(notes).toEqual(['This calendar has more than 20,000 times around now; the rest was left out.']);
});

test('ten megabytes of lines, of one line, of components in components: read within bounds', () => {
  const lines = `${'X-JUNK:yes;no\r\n'.repeat(600_000)}`;
  const nested = 'BEGIN:VEVENT\r\n'.repeat(700_000);
  const folded = `SUMMARY:a${'\r\n b'.repeat(2_500_000)}`;
  const colons = `A;${'B="'.repeat(3_000_000)}`;
  for (const text of [lines, nested, folded, colons]) {
    const { longest, content } = measure(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`);
    expect(content.items).toEqual([]);
    expect(longest).toBeLessThan(3000);
  }
});

test('broken lines and components left open do not hide what is whole', () => {
  const { items } = read(
    calendar(
      'this is no line',
      'BEGIN:VEVENT',
      'SUMMARY:never closed',
      event('UID:a', 'SUMMARY:Whole', 'DTSTART:20261201T100000Z', 'BEGIN:VALARM', 'SUMMARY:Alarm', 'END:VALARM'),
      event('UID:b', 'SUMMARY:No time'),
      event('UID:e', 'SUMMARY:Too late', 'DTSTART;VALUE=DATE:99991231', 'DURATION:P999999D', 'RRULE:FREQ=DAILY'),
      event('UID:f', 'SUMMARY:Too early', 'DTSTART:00000101T000000Z', 'RDATE:99991231T235959Z'),
      event('UID:c', 'SUMMARY:No such day', 'DTSTART:20260230T100000Z'),
      'END:VTODO',
      event('UID:d', 'SUMMARY:Also whole', 'DTSTART:20261202T100000Z', 'RRULE:nonsense'),
    ),
  );
  expect(items.map(({ title }) => title)).toEqual(['Whole', 'Also whole']);
});
