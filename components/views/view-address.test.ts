import { expect, test } from 'vitest';
import { filtersOf, viewQuery } from '@/lib/domain/view-query';
import { filtersAddress, viewAddress } from './view-address';

const view = { id: 'v1', query: 'state=failed%2Cunknown&view=week' };

test('a view brings its filters and its name; the day stays, what was open closes', () => {
  const now = new URLSearchParams('date=2027-03-01&account=a&post=p&saved=v0');
  expect(viewAddress(view, now)).toBe('?state=failed,unknown&view=week&date=2027-03-01&saved=v1');
});

test('an address opened from a view is that view, in whatever order things were picked', () => {
  expect(viewQuery(viewAddress(view, new URLSearchParams()))).toBe(view.query);
  expect(viewQuery('?view=week&state=unknown,failed&q=')).toBe(view.query);
  expect(viewQuery('?q=b,a')).toBe('q=b%2Ca');
});

test('ready-made filters take the place of others and leave the day and the way of looking', () => {
  const now = new URLSearchParams('view=list&date=2027-03-01&account=a&q=x&post=p&saved=v0');
  expect(filtersAddress('state=failed,unknown', now)).toBe('?view=list&state=failed,unknown&date=2027-03-01');
  expect(filtersAddress('', now)).toBe('?view=list&date=2027-03-01');
  expect(filtersAddress('', new URLSearchParams())).toBe('?');
  expect(filtersOf('view=list&state=b,a&sort=planned&q=x')).toBe('q=x&state=a%2Cb');
});
