import * as z from 'zod/mini';
import { Id } from './id';
import { PostDraft } from './post';

/** A saved text, a group of hashtags, or a whole post as a template. */
export const snippetKinds = ['text', 'hashtags', 'template'] as const;
export type SnippetKind = (typeof snippetKinds)[number];
/** How many of one kind a location keeps. */
export const maxSnippets = 500;

export const snippetName = z
  .string()
  .check(z.trim(), z.minLength(1, 'Give it a name.'), z.maxLength(60, 'The name has at most 60 characters.'));
export const snippetText = z.string().check(z.maxLength(10_000, 'A saved text has at most 10,000 characters.'));

const missing = ({ kind, text, draft }: { kind: SnippetKind; text?: string; draft?: PostDraft | null }) =>
  kind === 'template' ? Boolean(draft) : Boolean(text?.trim());

/** `text` of texts and hashtags, `draft` of templates; a template keeps no time. */
export const CreateSnippet = z
  .object({
    kind: z.enum(snippetKinds),
    name: snippetName,
    text: z._default(snippetText, ''),
    draft: z._default(z.nullable(PostDraft), null),
  })
  .check(z.refine(missing, { path: ['text'], message: 'Write the text to keep.' }));
export type CreateSnippet = z.infer<typeof CreateSnippet>;
/** What is left out stays. */
export const UpdateSnippet = z.object({
  snippetId: Id,
  name: z.optional(snippetName),
  text: z.optional(snippetText),
  draft: z.optional(PostDraft),
});
export type UpdateSnippet = z.infer<typeof UpdateSnippet>;
export const SnippetRef = z.object({ snippetId: Id });
