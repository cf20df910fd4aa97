import { expect, test } from 'vitest';
import { detailRows } from './playground-details';

test('fields become words a person reads', () => {
  expect(
    detailRows('tiktok', { tiktok: { privacyLevel: 'PUBLIC_TO_EVERYONE', enableDuet: false, title: 'My_Title' } }),
  ).toEqual([
    { label: 'Visible to', value: 'Public to everyone' },
    { label: 'Title', value: 'My_Title' },
    { label: 'Duets', value: 'No' },
  ]);
  const event = {
    topicType: 'EVENT',
    startAt: '2026-12-01T09:00',
    actionType: 'learn_more',
    actionUrl: 'https://a.io/x_y',
  } as const;
  expect(detailRows('google', { google: event }).map((row) => row.value)).toEqual([
    'Event',
    '2026-12-01, 09:00',
    'Learn more',
    'https://a.io/x_y',
  ]);
  expect(detailRows('x', { x: { replySettings: 'mentionedUsers' } })).toEqual([
    { label: 'Who may reply', value: 'Mentioned users' },
  ]);
});

test('what belongs to another network, is empty or a poll stands in no line; accounts’ own lists are one', () => {
  expect(detailRows('facebook', { x: { madeWithAi: true } })).toEqual([]);
  expect(detailRows('playground', { x: { madeWithAi: true } })).toEqual([]);
  const poll = { question: 'Which?', options: ['A', 'B'], duration: 'ONE_DAY' } as const;
  expect(detailRows('linkedin', { linkedin: { poll: { ...poll, options: ['A', 'B'] }, pdfTitle: '' } })).toEqual([]);
  expect(detailRows('pinterest', { pinterest: { boards: { ['a'.repeat(24)]: ['Recipes', 'Bread'] } } })).toEqual([
    { label: 'Boards', value: 'Recipes, Bread' },
  ]);
});
