import { expect, test } from 'vitest';
import { isKnownRule } from './known-rule';
import { calendar, event, read, times } from './testing';

const walls = (text: string) => read(text).items.map(({ start, title }) => `${start} ${title}`);

test('RANGE=THISANDFUTURE: from one time on all are later, longer and called differently; one of them alone again', () => {
  const exchange = calendar(
    'PRODID:Microsoft Exchange Server 2010',
    event(
      'UID:040000008200E00074C5B7101A82E008000000',
      'SUMMARY:Editorial meeting',
      'DTSTART;TZID=W. Europe Standard Time:20261123T090000',
      'DTEND;TZID=W. Europe Standard Time:20261123T100000',
      'RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=MO',
      'EXDATE;TZID=W. Europe Standard Time:20261221T090000',
    ),
    event(
      'UID:040000008200E00074C5B7101A82E008000000',
      'SUMMARY:Editorial meeting\\, upstairs',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=W. Europe Standard Time:20261207T090000',
      'DTSTART;TZID=W. Europe Standard Time:20261208T103000',
      'DTEND;TZID=W. Europe Standard Time:20261208T120000',
    ),
    event(
      'UID:040000008200E00074C5B7101A82E008000000',
      'SUMMARY:Editorial lunch',
      'RECURRENCE-ID;TZID=W. Europe Standard Time:20261214T090000',
      'DTSTART;TZID=W. Europe Standard Time:20261214T123000',
      'DURATION:PT1H',
    ),
  );
  const { items, notes } = read(exchange);
  expect(notes).toEqual([]);
  expect(items.map(({ start, end, title }) => `${start} ${end?.slice(11)} ${title}`).sort()).toEqual([
    '2026-11-23T09:00 10:00 Editorial meeting',
    '2026-11-30T09:00 10:00 Editorial meeting',
    '2026-12-08T10:30 12:00 Editorial meeting, upstairs',
    '2026-12-14T12:30 13:30 Editorial lunch',
    '2026-12-29T10:30 12:00 Editorial meeting, upstairs',
  ]);
  // Each keeps the name it had before the change, so that nothing is doubled or loses its labels.
  expect(items.map(({ key }) => key.slice(-16)).sort()).toEqual([
    ...['2026-11-23T09:00', '2026-11-30T09:00', '2026-12-07T09:00', '2026-12-14T09:00', '2026-12-28T09:00'],
  ]);
});

test('a change of all that follow reaches into the window from before it, over a clock change, into another zone', () => {
  const moved = calendar(
    event('UID:a', 'SUMMARY:Call', 'DTSTART;TZID=Europe/Berlin:20240101T180000', 'RRULE:FREQ=MONTHLY'),
    event(
      'UID:a',
      'SUMMARY:Call from New York',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20250101T170000Z',
      'DTSTART;TZID=America/New_York:20250102T120000',
      'DURATION:PT30M',
    ),
  );
  // Six in the evening in Berlin is noon in New York, and a day was put on top; in March the clocks change apart.
  expect(times(read(moved)).slice(0, 7)).toEqual([
    '2026-09-02T12:00 2026-09-02T16:00Z',
    '2026-10-02T12:00 2026-10-02T16:00Z',
    '2026-11-02T12:00 2026-11-02T17:00Z',
    '2026-12-02T12:00 2026-12-02T17:00Z',
    '2027-01-02T12:00 2027-01-02T17:00Z',
    '2027-02-02T12:00 2027-02-02T17:00Z',
    '2027-03-02T12:00 2027-03-02T17:00Z',
  ]);
  expect(read(moved).notes).toEqual([]);
});

test('called off from one day on: whole days are canceled, those before stay', () => {
  const days = calendar(
    event('UID:d', 'SUMMARY:Market', 'DTSTART;VALUE=DATE:20261128', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    event(
      'UID:d',
      'SUMMARY:Market',
      'RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20261205',
      'DTSTART;VALUE=DATE:20261205',
      'STATUS:CANCELLED',
    ),
  );
  expect(
    read(days)
      .items.map(({ start, state }) => `${start.slice(0, 10)} ${state}`)
      .sort(),
  ).toEqual([...['2026-11-28 planned', '2026-12-05 canceled', '2026-12-12 canceled']]);
});

test('EXRULE, as programs of ten years ago write it: every working day but each second Friday', () => {
  const korganizer = calendar(
    'PRODID:-//K Desktop Environment//NONSGML libkcal 3.5//EN',
    event(
      'UID:libkcal-1804289383.846',
      'SUMMARY:Stand-up',
      'DTSTART;TZID=Europe/Berlin:20261123T093000',
      'DURATION:PT15M',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261204T225959Z',
      'EXRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270101T000000Z',
      'EXDATE;VALUE=DATE:20261201',
    ),
  );
  expect(walls(korganizer).map((line) => line.slice(8, 16))).toEqual([
    ...['23T09:30', '24T09:30', '25T09:30', '26T09:30', '30T09:30', '02T09:30', '03T09:30', '04T09:30'],
  ]);
  expect(read(korganizer).notes).toEqual([]);
});

test('what repeats by rules nobody here reads is shown once and said, never on days that may be wrong', () => {
  const one = (uid: string, ...lines: string[]) =>
    event(`UID:${uid}`, `SUMMARY:${uid}`, 'DTSTART;TZID=Europe/Berlin:20261124T090000', ...lines);
  const strange = calendar(
    one('Easter', 'RRULE:FREQ=YEARLY;BYEASTER=-2'),
    one('Moon', 'RRULE:FREQ=LUNARLY;BYDAY=MO'),
    one('Gaps', 'RRULE:FREQ=WEEKLY', 'EXRULE:FREQ=WEEKLY;BYDAY=XX'),
    one('Before', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    event(
      'UID:Before',
      'SUMMARY:Before',
      'RECURRENCE-ID;RANGE=THISANDPRIOR;TZID=Europe/Berlin:20261201T090000',
      'DTSTART;TZID=Europe/Berlin:20261201T100000',
    ),
    one('Plain', 'RRULE:FREQ=WEEKLY;COUNT=2;'),
  );
  expect(walls(strange)).toEqual([
    '2026-11-24T09:00 Easter',
    '2026-11-24T09:00 Moon',
    '2026-11-24T09:00 Gaps',
    '2026-12-01T10:00 Before',
    '2026-11-24T09:00 Before',
    '2026-11-24T09:00 Plain',
    '2026-12-01T09:00 Plain',
  ]);
  expect(read(strange).notes).toEqual([
    '4 events use rules that Almanac does not read (“Easter”, “Moon”, “Gaps” and others): only their first times are shown.',
  ]);
  expect(read(calendar(one('Alone', 'RRULE:FREQ=DAILY;BYWEATHER=SUN'))).notes).toEqual([
    'One event uses a rule that Almanac does not read (“Alone”): only its first time is shown.',
  ]);
});

test.each([
  ['FREQ=WEEKLY;UNTIL=99991231T235959Z;WKST=SU;BYDAY=MO,WE', true],
  ['freq=monthly;byday=-1fr;bysetpos=1;interval=2', true],
  ['RRULE:RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;', true],
  ['FREQ=YEARLY;BYYEARDAY=-1,366;BYWEEKNO=+20', true],
  ['RSCALE=CHINESE;FREQ=YEARLY', false],
  ['FREQ=DAILY;COUNT=many', false],
  ['FREQ=DAILY;INTERVAL=0', false],
  ['BYDAY=MO', false],
  ['', false],
])('the parts of a rule are all known: %s', (rule, known) => {
  expect(isKnownRule(rule)).toBe(known);
});
