import { expect, test } from 'vitest';
import { viewQuery } from '@/lib/domain/view-query';
import { viewAddress } from './view-address';

const view = { id: 'v1', query: 'state=failed%2Cunknown&view=week' };

test('a view brings its filters and its name; the day stays, what was open closes', () => {
  const now = new URLSearchParams('date=2027-03-01&account=a&post=p&saved=v0');
  expect(viewAddress(view, now)).toBe('?state=failed,unknown&view=week&date=2027-03-01&saved=v1');
  expect(viewAddress(null, now)).toBe('?date=2027-03-01');
  expect(viewAddress(null, new URLSearchParams())).toBe('?');
});

test('an address opened from a view is that view, in whatever order things were picked', () => {
  expect(viewQuery(viewAddress(view, new URLSearchParams()))).toBe(view.query);
  expect(viewQuery('?view=week&state=unknown,failed&q=')).toBe(view.query);
  expect(viewQuery('?q=b,a')).toBe('q=b%2Ca');
});
