/** What a person can be told of. A review that waits for them joins these with reviews themselves. */
export const notificationKinds = [
  'failed',
  'needs_person',
  'reminder',
  'preflight',
  'reconnect',
  'access_ending',
  'published',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const mailChoices = ['now', 'digest', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Nothing goes on without somebody: these count in red until read. */
const urgent: readonly NotificationKind[] = [
  'failed',
  'needs_person',
  'reminder',
  'preflight',
  'reconnect',
  'access_ending',
];
export const isUrgent = (kind: NotificationKind): boolean => urgent.includes(kind);

const byEvent: Record<string, NotificationKind> = {
  'publication.failed': 'failed',
  'publication.follow_up_failed': 'failed',
  'publication.needs_person': 'needs_person',
  'publication.follow_up_needs_person': 'needs_person',
  'publication.notification_sent': 'reminder',
  'post.preflight_failed': 'preflight',
  'publication.published': 'published',
  'account.reconnect_needed': 'reconnect',
  'account.access_ending': 'access_ending',
};
/** The kind an event (`noun.verb-in-past`) is; null for what only ends an earlier trouble, and for all others. */
export const kindOfEvent = (event: string): NotificationKind | null => byEvent[event] ?? null;

const endings: Record<string, readonly NotificationKind[]> = {
  'publication.published': ['failed', 'needs_person', 'reminder'],
  'publication.not_posted': ['reminder'],
  'publication.put_off': ['reminder'],
  'post.preflight_passed': ['preflight'],
  'publication.follow_up_published': ['failed', 'needs_person'],
  'publication.retried': ['failed'],
  'publication.resolved': ['needs_person'],
  'account.reconnected': ['reconnect', 'access_ending'],
};
/** What an event puts right: notifications of these kinds about its subject are no news any more. */
export const endedBy = (event: string): readonly NotificationKind[] => endings[event] ?? [];

/** Events the outbox is filled with; the trigger in db/migrations names the same ones (checked by a test). */
export const heardEvents: readonly string[] = [...new Set([...Object.keys(byEvent), ...Object.keys(endings)])].sort();

/** What is kept of the moment: the post may be rewritten or deleted before the notification is read. */
export type NotificationText = {
  postId: string | null;
  accountId: string | null;
  accountName: string | null;
  network: string | null;
  excerpt: string | null;
  /** The follow-up comment, not the post itself. */
  followUp: boolean;
  reason: string | null;
  /** Of a published post: where it is. */
  url: string | null;
  /** Of access that ends. */
  endsAt: string | null;
  /** Of a post that will not go out as it is: each thing that is wrong, and the time it is planned for. */
  problems?: string[];
  dueAt?: string | null;
};
