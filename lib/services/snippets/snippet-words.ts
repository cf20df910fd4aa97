import type { SnippetKind } from '@/lib/domain/snippet';

/** What each kind is called in sentences. */
export const snippetWords: Record<SnippetKind, string> = {
  text: 'saved text',
  hashtags: 'hashtag group',
  template: 'template',
};
