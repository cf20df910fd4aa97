import * as z from 'zod/mini';
import { Id } from './id';
import { networkIds } from './network';

const Address = z
  .string()
  .check(
    z.trim(),
    z.maxLength(2048),
    z.regex(/^https?:\/\/\S+$/, 'Use the address of the post, like https://example.com/1.'),
  );

/** A person posted it; `url` is where it is, if they say. */
export const FinishReminder = z.object({ publicationId: Id, url: z.optional(Address) });
/** Told again after so many minutes, by the database's clock. */
export const PutOffReminder = z.object({
  publicationId: Id,
  minutes: z.int().check(z.minimum(5, 'At least five minutes.'), z.maximum(30 * 24 * 60, 'At most thirty days.')),
});

/** What a person needs to post by hand on one account. */
export const ReminderView = z.object({
  publicationId: z.string(),
  postId: z.string(),
  /** It waits for them; else it is done, put off or taken back. */
  waiting: z.boolean(),
  remindedAt: z.nullable(z.string()),
  /** Something to know first, after a restored backup for example. */
  note: z.nullable(z.string()),
  network: z.enum(networkIds),
  accountName: z.string(),
  accountHandle: z.string(),
  accountAvatarUrl: z.nullable(z.string()),
  /** Where one posts there: the account’s page, else the network’s. */
  networkUrl: z.string(),
  type: z.string(),
  /** As it is to be posted: overrides, custom values and short links in place. */
  text: z.string(),
  title: z.string(),
  comment: z.string(),
  /** In order. `url` opens without a sign-in for a day. */
  media: z.array(
    z.object({
      url: z.string(),
      thumbnailUrl: z.string(),
      name: z.string(),
      mimeType: z.string(),
      width: z.number(),
      height: z.number(),
      altText: z.string(),
    }),
  ),
});
export type ReminderView = z.infer<typeof ReminderView>;
