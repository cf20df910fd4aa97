import type { SnippetKind } from '@/lib/domain/snippet';

type Words = { title: string; lead: string; one: string; add: string; hint: string; none: string };

/** How the settings speak of each kind. */
export const snippetWords: Record<SnippetKind, Words> = {
  text: {
    title: 'Saved texts',
    lead: 'Words you use again: opening hours, a goodbye, a legal line. The composer puts them in where the cursor is.',
    one: 'saved text',
    add: 'Save a text',
    hint: 'As it will stand in the post.',
    none: 'No text is saved yet.',
  },
  hashtags: {
    title: 'Hashtag groups',
    lead: 'Hashtags that go together, put into a post at once.',
    one: 'hashtag group',
    add: 'Make a group',
    hint: 'With the # before each, and spaces between them.',
    none: 'There is no group yet.',
  },
  template: {
    title: 'Templates',
    lead: 'Whole posts to begin with, without a time. They are kept from the composer and renamed or deleted here.',
    one: 'template',
    add: '',
    hint: '',
    none: 'No template is kept yet. In the composer, “Keep as template” makes one.',
  },
};
