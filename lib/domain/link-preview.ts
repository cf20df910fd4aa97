import * as z from 'zod/mini';

/** An address as people paste it; without a scheme https is meant. */
export const PreviewLink = z.object({
  url: z.string().check(
    z.trim(),
    z.overwrite((url) => (/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[^/:]+:\d+(\/|$)/.test(url) ? url : `https://${url}`)),
    z.maxLength(2048, 'An address has at most 2,048 characters.'),
    z.refine(
      (url) => /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url),
      'Use an address of the web like https://example.com.',
    ),
  ),
});
export type PreviewLink = z.infer<typeof PreviewLink>;
