import * as z from 'zod/mini';
import { Id } from './id';
import { type MailChoice, mailChoices, type NotificationKind, notificationKinds } from './notification-kinds';
import { isTimeZone } from './zone';

export type KindChoice = { inApp: boolean; mail: MailChoice };
export type KindChoices = Record<NotificationKind, KindChoice>;

/** What holds until somebody chooses: what stops the work comes at once, what went well stays in the app. */
export const defaultChoices: KindChoices = {
  failed: { inApp: true, mail: 'now' },
  needs_person: { inApp: true, mail: 'now' },
  reminder: { inApp: true, mail: 'now' },
  preflight: { inApp: true, mail: 'off' },
  reconnect: { inApp: true, mail: 'now' },
  access_ending: { inApp: true, mail: 'digest' },
  published: { inApp: true, mail: 'off' },
};
export const defaultDigestAt = '08:00';

/** A kind nobody has chosen for yet, one that came later for example, is as usual. */
export const choicesOf = (chosen: Partial<KindChoices>): KindChoices => ({ ...defaultChoices, ...chosen });

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time like 08:00.'));
const Choice = z.object({ inApp: z.boolean(), mail: z.enum(mailChoices) });
const Choices = z.object({
  failed: Choice,
  needs_person: Choice,
  reminder: Choice,
  preflight: Choice,
  reconnect: Choice,
  access_ending: Choice,
  published: Choice,
} satisfies Record<NotificationKind, typeof Choice>);

/** Replaces how the person who asks is told about this location. */
export const UpdateNotificationSettings = z
  .object({
    choices: Choices,
    quiet: z.boolean(),
    quietFrom: Time,
    quietTo: Time,
    timeZone: z.string().check(z.refine(isTimeZone, 'Choose a zone from the list.')),
    digestAt: Time,
  })
  .check(
    z.refine(({ quiet, quietFrom, quietTo }) => !quiet || quietFrom !== quietTo, {
      path: ['quietTo'],
      error: 'Quiet hours end when they begin. Choose another time.',
    }),
  );
export type UpdateNotificationSettings = z.infer<typeof UpdateNotificationSettings>;

/** `notificationIds` absent: all that are unread. */
export const ReadNotifications = z.object({
  notificationIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(100))),
});
export type ReadNotifications = z.infer<typeof ReadNotifications>;
export const NoInput = z.object({});

export const NotificationView = z.object({
  id: z.string(),
  kind: z.enum(notificationKinds),
  at: z.string(),
  readAt: z.nullable(z.string()),
  /** What happened, in a few words, and what more is known: a reason, a day. */
  title: z.string(),
  detail: z.nullable(z.string()),
  postId: z.nullable(z.string()),
  /** Of a reminder: what a person is to post by hand. */
  publicationId: z.nullable(z.string()),
  accountId: z.nullable(z.string()),
  accountName: z.nullable(z.string()),
  network: z.nullable(z.string()),
  /** The beginning of the post’s text, as it was then. */
  excerpt: z.nullable(z.string()),
  /** Of a published post: where it is. */
  url: z.nullable(z.string()),
});
export type NotificationView = z.infer<typeof NotificationView>;

/** `urgent`: those among the unread that nothing goes on without. */
export const NotificationCount = z.object({ unread: z.number(), urgent: z.number() });
export type NotificationCount = z.infer<typeof NotificationCount>;

export const NotificationSettingsView = z.object({
  choices: Choices,
  quiet: z.boolean(),
  quietFrom: z.string(),
  quietTo: z.string(),
  timeZone: z.string(),
  digestAt: z.string(),
  /** Null where this server sends no mail. */
  mailTo: z.nullable(z.string()),
  /** What the mail server said of the last mail that could not be delivered for good. */
  mailTrouble: z.nullable(z.string()),
});
export type NotificationSettingsView = z.infer<typeof NotificationSettingsView>;
