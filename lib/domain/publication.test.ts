import { expect, test } from 'vitest';
import { canBecome, publicationStates, publicationTransitions, transition } from './publication';

test('exactly what the table has is allowed; everything else is a conflict in words', () => {
  for (const from of publicationStates) {
    for (const to of publicationStates) {
      if (from === to || publicationTransitions[from].includes(to)) expect(transition(from, to)).toBe(to);
      else expect(() => transition(from, to)).toThrow(/cannot become/);
    }
  }
});

test('published never goes out again, and unknown is never sending again by itself', () => {
  for (const to of ['scheduled', 'in_progress', 'draft', 'failed'] as const)
    expect(canBecome('published', to)).toBe(false);
  expect(canBecome('unknown', 'in_progress')).toBe(false);
  for (const from of publicationStates) {
    if (from !== 'scheduled' && from !== 'in_progress') expect(canBecome(from, 'in_progress'), from).toBe(false);
  }
});
