import { expect, test } from 'vitest';
import { nextReadAt } from './result-reads';

test('a post is read after an hour, a day, three and seven days, then no more', () => {
  const published = new Date('2026-03-01T00:00:00Z');
  const after = (hours: number) => nextReadAt(published, new Date(published.getTime() + hours * 3_600_000));
  expect(after(0)?.toISOString()).toBe('2026-03-01T01:00:00.000Z');
  expect(after(1)?.toISOString()).toBe('2026-03-02T00:00:00.000Z');
  expect(after(30)?.toISOString()).toBe('2026-03-04T00:00:00.000Z');
  expect(after(72)?.toISOString()).toBe('2026-03-08T00:00:00.000Z');
  expect(after(168)).toBeNull();
});
