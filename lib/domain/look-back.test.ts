import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absencesNeeded, judgeLookBack } from './look-back';
import type { LookBack } from './outcome';

const found: LookBack = { kind: 'found', remoteId: '1', url: null, evidence: 'marker' };
const absent: LookBack = { kind: 'absent', evidence: 'not among the newest 40' };
const unreadable: LookBack = { kind: 'unreadable', evidence: '503' };

test('found is published, whatever came before', () => {
  expect(judgeLookBack(found, { absentReads: 1, unreadableReads: 2 }, 60)).toEqual({ kind: 'published' });
});

test('one absence looks again after the spacing, the second one sends again', () => {
  const first = judgeLookBack(absent, { absentReads: 0, unreadableReads: 0 }, 60);
  expect(first).toEqual({ kind: 'look_again', inSeconds: 60, absentReads: 1 });
  expect(judgeLookBack(absent, { absentReads: 1, unreadableReads: 0 }, 60)).toMatchObject({ kind: 'send_again' });
});

test('a network that cannot be read is tried three times, then a person decides', () => {
  expect(judgeLookBack(unreadable, { absentReads: 0, unreadableReads: 0 }, 60)).toMatchObject({ inSeconds: 60 });
  expect(judgeLookBack(unreadable, { absentReads: 0, unreadableReads: 1 }, 60)).toMatchObject({ inSeconds: 120 });
  const third = judgeLookBack(unreadable, { absentReads: 0, unreadableReads: 2 }, 60);
  expect(third).toMatchObject({ kind: 'needs_person', reason: expect.stringContaining('may be live') });
});

test('over any run of looks it is sent again only after two authoritative absences, and the run ends', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.constantFrom(found, absent, unreadable)), (looks) => {
      let [absentReads, unreadableReads, absences] = [0, 0, 0];
      for (let count = 1; count < 10; count += 1) {
        const look = looks.next().value as LookBack;
        if (look.kind === 'absent') absences += 1;
        const verdict = judgeLookBack(look, { absentReads, unreadableReads }, 60);
        if (verdict.kind === 'send_again') expect(absences).toBe(absencesNeeded);
        if (verdict.kind !== 'look_again') return true;
        absentReads = verdict.absentReads;
        if (look.kind === 'unreadable') unreadableReads += 1;
      }
      return false;
    }),
  );
});
