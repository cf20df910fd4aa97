import * as z from 'zod/mini';
import { type CalendarKind, calendarKinds } from './content-kinds';
import { Id } from './id';
import { nameOf } from './location';
import { type NetworkId, networkIds } from './network';
import { type PublicationState, publicationStates } from './publication';

/** `query` are filters as in the calendar's own address: `kind=post,task&category=…`. Empty is everything. */
export const CreateCalendarLink = z.object({
  name: nameOf('The name'),
  query: z._default(z.string().check(z.maxLength(4000, 'These filters are too long.')), ''),
});
export type CreateCalendarLink = z.infer<typeof CreateCalendarLink>;
export const CalendarLinkRef = z.object({ linkId: Id });
export type CalendarLinkRef = z.infer<typeof CalendarLinkRef>;

export const CalendarLinkView = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** The secret path below this server (`/calendars/….ics`); null for whoever did not make the link. */
  path: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
});
export type CalendarLinkView = z.infer<typeof CalendarLinkView>;

export type LinkFilters = {
  kind?: CalendarKind[];
  state?: PublicationState[];
  network?: NetworkId[];
  accountId?: string[];
  categoryId?: string[];
  tagId?: string[];
  campaignId?: string[];
  authorId?: string[];
  q?: string;
};

/** The filters of a calendar's address; what is none of them is left out. */
export function linkFilters(query: string): LinkFilters {
  const params = new URLSearchParams(query);
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean).slice(0, 50);
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((one) => list(name).includes(one));
  const ids = (name: string) => list(name).filter((one) => Id.safeParse(one).success);
  const all: Required<Omit<LinkFilters, 'q'>> = {
    kind: among('kind', calendarKinds),
    state: among('state', publicationStates),
    network: among('network', networkIds),
    accountId: ids('account'),
    categoryId: ids('category'),
    tagId: ids('tag'),
    campaignId: ids('campaign'),
    authorId: ids('person'),
  };
  const q = params.get('q')?.trim().slice(0, 200);
  return { ...Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0)), ...(q ? { q } : {}) };
}

/** Only what linkFilters() understands, in the order of the calendar's address. */
export function cleanQuery(query: string): string {
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of ['kind', 'state', 'account', 'network', 'category', 'tag', 'campaign', 'person', 'q']) {
    const value = asked.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}
