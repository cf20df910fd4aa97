// Lists alone, without zod: the calendar's first paint needs them.

/** What stands on the calendar beside posts. HubSpot's kinds (calendar/v1), tasks, and notes in the margin. */
export const contentEventKinds = [
  'blog-post',
  'email',
  'recurring-email',
  'landing-page',
  'site-page',
  'legacy-page',
  'task',
  'note',
] as const;
export type ContentEventKind = (typeof contentEventKinds)[number];

/** `done` is of tasks; `published` of content that is out. */
export const contentEventStates = ['planned', 'published', 'done', 'canceled'] as const;
export type ContentEventState = (typeof contentEventStates)[number];

export const calendarKinds = ['post', ...contentEventKinds] as const;
export type CalendarKind = (typeof calendarKinds)[number];

const made: readonly ContentEventState[] = ['planned', 'published', 'canceled'];
/** What each kind can be: only tasks are done, only content is published, a note just stands there. */
export const statesOf = (kind: ContentEventKind): readonly ContentEventState[] =>
  kind === 'note' ? ['planned'] : kind === 'task' ? ['planned', 'done', 'canceled'] : made;
