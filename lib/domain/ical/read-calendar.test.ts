import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toInstant } from '../zone';
import { addMinutes, minutesBetween } from './read-time';
import { calendar, event, read, times } from './testing';

const google = calendar(
  'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:Bakery\\, events',
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'X-LIC-LOCATION:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  event(
    'DTSTART;TZID=Europe/Berlin:20261020T090000',
    'DTEND;TZID=Europe/Berlin:20261020T100000',
    'RRULE:FREQ=WEEKLY;UNTIL=20261116T225959Z;BYDAY=TU',
    'EXDATE;TZID=Europe/Berlin:20261103T090000',
    'UID:weekly@google.com',
    'SUMMARY:Weekly\\; planning with a title that is long enough to be fol',
    ' ded by Google',
    'DESCRIPTION:<b>Bring</b> numbers<br>and coffee &amp\\; cake',
    'LOCATION:Room 1\\, upstairs',
  ),
  event(
    'DTSTART;TZID=Europe/Berlin:20261111T140000',
    'DTEND;TZID=Europe/Berlin:20261111T150000',
    'UID:weekly@google.com',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261110T090000',
    'SUMMARY:Planning\\, moved',
  ),
  event('DTSTART:20261201T080000Z', 'DTEND:20261201T083000Z', 'UID:single@google.com', 'SUMMARY:In UTC'),
);

test('Google: a weekly event keeps its clock over the change, with an exception, a moved one and an end in UTC', () => {
  const content = read(google);
  expect(content).toMatchObject({ name: 'Bakery, events', notes: [] });
  expect(times(content)).toEqual([
    '2026-10-20T09:00 2026-10-20T07:00Z',
    '2026-10-27T09:00 2026-10-27T08:00Z',
    '2026-11-11T14:00 2026-11-11T13:00Z',
    '2026-12-01T08:00 2026-12-01T08:00Z',
  ]);
  const [first] = content.items.filter(({ start }) => start.startsWith('2026-10-20'));
  expect(first).toMatchObject({
    key: 'weekly@google.com|2026-10-20T09:00',
    title: 'Weekly; planning with a title that is long enough to be folded by Google',
    description: 'Where: Room 1, upstairs\n\nBring numbers\nand coffee & cake',
    end: '2026-10-20T10:00',
    timeZone: 'Europe/Berlin',
    state: 'planned',
  });
  expect(content.items.find(({ title }) => title === 'Planning, moved')?.key).toBe(
    'weekly@google.com|2026-11-10T09:00',
  );
});

test('Outlook: Windows names of zones, all-day events over both changes, cancelled ones', () => {
  const outlook = calendar(
    'PRODID:Microsoft Exchange Server 2010',
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
    event(
      'UID:040000008200E00074C5B7101A82E008',
      'SUMMARY;LANGUAGE=en-GB:Sale',
      'DTSTART;VALUE=DATE:20261024',
      'DTEND;VALUE=DATE:20261027',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    ),
    event(
      'UID:spring',
      'SUMMARY:Spring days',
      'DTSTART;VALUE=DATE:20270327',
      'DTEND;VALUE=DATE:20270330',
      'RRULE:FREQ=DAILY;COUNT=2;INTERVAL=3',
    ),
    event(
      'UID:ny',
      'SUMMARY:Call',
      'DTSTART;TZID="Eastern Standard Time":20261102T090000',
      'DURATION:PT1H30M',
      'RRULE:FREQ=DAILY;COUNT=2',
      'STATUS:CANCELLED',
    ),
    event('UID:w', 'SUMMARY:Berlin', 'DTSTART;TZID=W. Europe Standard Time:20261030T230000', 'DURATION:PT2H'),
  );
  const { items, notes } = read(outlook);
  expect(notes).toEqual([]);
  const short = items.map(({ title, start, end, allDay, startsAt, endsAt, timeZone, state }) =>
    [title, start, end, allDay, startsAt.toISOString(), endsAt?.toISOString(), timeZone, state].join(' '),
  );
  expect(short).toEqual([
    'Sale 2026-10-24T00:00 2026-10-27T00:00 true 2026-10-23T22:00:00.000Z 2026-10-26T23:00:00.000Z Europe/Berlin planned',
    'Spring days 2027-03-27T00:00 2027-03-30T00:00 true 2027-03-26T23:00:00.000Z 2027-03-29T22:00:00.000Z Europe/Berlin planned',
    'Spring days 2027-03-30T00:00 2027-04-02T00:00 true 2027-03-29T22:00:00.000Z 2027-04-01T22:00:00.000Z Europe/Berlin planned',
    'Call 2026-11-02T09:00 2026-11-02T10:30 false 2026-11-02T14:00:00.000Z 2026-11-02T15:30:00.000Z America/New_York canceled',
    'Call 2026-11-03T09:00 2026-11-03T10:30 false 2026-11-03T14:00:00.000Z 2026-11-03T15:30:00.000Z America/New_York canceled',
    'Berlin 2026-10-30T23:00 2026-10-31T01:00 false 2026-10-30T22:00:00.000Z 2026-10-31T00:00:00.000Z Europe/Berlin planned',
  ]);
});

test('Apple: floating times are the location’s, RDATE adds, a date excludes a day, prefixes before zones fall away', () => {
  const apple = calendar(
    'PRODID:-//Apple Inc.//macOS 26.1//EN',
    event('UID:f', 'SUMMARY:Yoga', 'DTSTART:20261124T070000', 'RDATE:20261126T070000,20261128T080000'),
    event(
      'UID:g',
      'SUMMARY:Standup',
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20261123T093000',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE;VALUE=DATE:20261125',
    ),
    event('UID:h', 'SUMMARY:Birthday', 'DTSTART;VALUE=DATE:19840229', 'RRULE:FREQ=YEARLY'),
    event('UID:i', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20261130', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'),
  );
  expect(times(read(apple, '2026-11-21T12:00:00Z', 'America/Chicago'))).toEqual([
    '2026-11-23T09:30 2026-11-23T09:30Z',
    '2026-11-24T07:00 2026-11-24T13:00Z',
    '2026-11-24T09:30 2026-11-24T09:30Z',
    '2026-11-26T07:00 2026-11-26T13:00Z',
    '2026-11-26T09:30 2026-11-26T09:30Z',
    '2026-11-28T08:00 2026-11-28T14:00Z',
    '2026-11-30T00:00 2026-11-30T06:00Z',
    '2026-12-31T00:00 2026-12-31T06:00Z',
    '2027-01-31T00:00 2027-01-31T06:00Z',
  ]);
});

test('times in the hour that is skipped or doubled are those of the one conversion', () => {
  const night = (day: string) =>
    event(`UID:${day}`, 'SUMMARY:Night', `DTSTART;TZID=Europe/Berlin:${day}T023000`, 'DURATION:PT1H');
  const items = read(calendar(night('20270328'), night('20261025'))).items;
  expect(items.map(({ start, startsAt, endsAt }) => [start, startsAt.toISOString(), endsAt?.toISOString()])).toEqual([
    ['2027-03-28T02:30', '2027-03-28T01:00:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000Z'],
  ]);
});

test('a zone nobody has a name for is found by its offsets, or said', () => {
  const own = (id: string, standard: string, summer?: string) =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${id}`,
      ...['BEGIN:STANDARD', 'DTSTART:20001025T030000', `TZOFFSETTO:${standard}`, 'END:STANDARD'],
      ...(summer ? ['BEGIN:DAYLIGHT', 'DTSTART:20000325T020000', `TZOFFSETTO:${summer}`, 'END:DAYLIGHT'] : []),
      'END:VTIMEZONE',
    ].join('\r\n');
  const one = (id: string) => event(`UID:${id}`, `SUMMARY:${id}`, `DTSTART;TZID=${id}:20261201T120000`);
  const { items, notes } = read(
    calendar(own('Ours', '+0100', '+0200'), own('Fixed', '+0530'), one('Ours'), one('Fixed'), one('Atlantis')),
  );
  expect(items.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(['11:00', '06:30', '11:00']);
  expect(notes).toEqual(['Nobody knows the time zone “Atlantis”; its times were read as Europe/Berlin.']);
});

test('only what touches the time around now is kept; a later SEQUENCE wins; an orphaned change stands alone', () => {
  const { items } = read(
    calendar(
      event('UID:old', 'SUMMARY:Old', 'DTSTART:20260101T100000Z'),
      event('UID:far', 'SUMMARY:Far', 'DTSTART:20280601T100000Z'),
      event('UID:long', 'SUMMARY:Long', 'DTSTART;VALUE=DATE:20260801', 'DTEND;VALUE=DATE:20260901'),
      event('UID:twice', 'SUMMARY:New', 'DTSTART:20261201T100000Z', 'SEQUENCE:2'),
      event('UID:twice', 'SUMMARY:Stale', 'DTSTART:20261201T090000Z', 'SEQUENCE:1'),
      event('UID:orphan', 'SUMMARY:Orphan', 'DTSTART:20261202T100000Z', 'RECURRENCE-ID:20261203T100000Z'),
    ),
  );
  expect(items.map(({ title }) => title).sort()).toEqual(['Long', 'New', 'Orphan']);
});

describe('property', () => {
  const day = fc.integer({ min: 0, max: 380 }).map((days) => addMinutes('2026-09-01T00:00', days * 1440));
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC');

  test('a daily event shows the same clock every day, and its instants are those of the one conversion', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 40 }),
        zone,
        (start, minute, count, timeZone) => {
          const first = addMinutes(start, minute);
          const stamp = `${first.replace(/[-:]/g, '')}00`;
          const { items } = read(
            calendar(event('UID:d', `DTSTART;TZID=${timeZone}:${stamp}`, `RRULE:FREQ=DAILY;COUNT=${count}`)),
            '2026-11-21T12:00:00Z',
          );
          const walls = items.map((item) => item.start).sort();
          const expected = Array.from({ length: count }, (_, i) => addMinutes(first, i * 1440));
          expect(walls).toEqual(expected.filter((wall) => walls.includes(wall) || false));
          // The window's edges may cut off the last of them, nothing in between.
          for (const [index, wall] of walls.entries())
            if (index) expect(minutesBetween(walls[index - 1] ?? '', wall)).toBe(1440);
          for (const item of items) {
            expect(item.start.slice(11)).toBe(first.slice(11));
            expect(item.startsAt).toEqual(toInstant({ wallTime: item.start, timeZone }).instant);
          }
          if ((expected.at(-1) ?? '') < '2027-12-20') expect(walls).toHaveLength(count);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whatever text is given, it is read to an end without a throw', () => {
    const piece = fc.constantFrom(
      ...['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'DTSTART:20261201T100000Z', ' folded', ''],
      ...[
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=;;',
        'DTSTART;TZID=:2026',
        'UID',
        'SUMMARY:;:"',
        'RECURRENCE-ID:20261201T1',
        '\u0000',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (lines) => {
        for (const item of read(lines.join('\r\n')).items) expect(item.key).not.toBe('');
      }),
    );
  });
});
