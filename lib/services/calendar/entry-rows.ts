import { type SQL, sql } from 'drizzle-orm';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { ContentEventKind, ContentEventState } from '@/lib/domain/content-kinds';
import { isMovable } from '@/lib/domain/edit-rules';
import type { NetworkId } from '@/lib/domain/network';
import type { PublicationState } from '@/lib/domain/publication';
import type { Context } from '../context';
import { thumbnailUrl } from '../media/media-url';

/** As PostgreSQL answers them; times are milliseconds since 1970. */
export type PostRow = {
  id: string;
  at: number;
  timeZone: string | null;
  state: PublicationState;
  text: string;
  hue: number | null;
  accounts: [id: string, network: NetworkId][] | null;
  key: string | null;
};
export type EventRow = {
  id: string;
  kind: ContentEventKind;
  at: number;
  endsAt: number | null;
  allDay: boolean;
  timeZone: string;
  state: ContentEventState;
  text: string;
  hue: number | null;
  feedHue: number | null;
};
export type EntryRows = { posts: PostRow[]; events: EventRow[] };

const milliseconds = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::bigint`;

/** The chips of the posts whose ids `ids` selects, as one JSON array; `characters` of each text. */
export const postRows = (ctx: Context, ids: SQL, characters: number): SQL => sql`
  (select coalesce(json_agg(json_build_object('id', p.id, 'at', ${milliseconds(sql`p.scheduled_at`)},
    'timeZone', p.time_zone, 'state', p.state, 'text', left(p.summary, ${sql.raw(String(characters))}), 'hue', c.hue,
    'accounts', (select json_agg(json_build_array(a.id, a.network) order by a.position, a.id)
      from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
      where b.organization_id = p.organization_id and b.post_id = p.id and b.state <> 'canceled'),
    -- Overrides have media of their own; they stand for a post whose common part has none.
    'key', (select m.key from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
      where pm.organization_id = p.organization_id and pm.post_id = p.id order by pm.scope, pm.position limit 1))), '[]')
  from posts p left join categories c on c.organization_id = p.organization_id and c.id = p.category_id
  where p.organization_id = ${ctx.organizationId} and p.id in (${ids}))`;

/** The same for content events. */
export const eventRows = (ctx: Context, ids: SQL, characters: number): SQL => sql`
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', ${milliseconds(sql`e.starts_at`)},
    'endsAt', ${milliseconds(sql`e.ends_at`)}, 'allDay', e.all_day, 'timeZone', e.time_zone, 'state', e.state,
    'text', left(e.title, ${sql.raw(String(characters))}), 'hue', c.hue, 'feedHue', f.hue)), '[]')
  from content_events e left join categories c on c.organization_id = e.organization_id and c.id = e.category_id
    left join feeds f on f.organization_id = e.organization_id and f.id = e.feed_id
  where e.organization_id = ${ctx.organizationId} and e.id in (${ids}))`;

/** The chips by id. `wallTime` is the location's clock, `timeZone` its zone. */
export function entriesOf(
  { posts, events }: EntryRows,
  timeZone: string,
  wallTime: (at: Date) => string,
): Map<string, CalendarEntry> {
  const entries = new Map<string, CalendarEntry>();
  for (const { accounts, hue, key, at, ...post } of posts) {
    entries.set(post.id, {
      ...post,
      kind: 'post',
      at: new Date(at).toISOString(),
      wallTime: wallTime(new Date(at)),
      end: null,
      allDay: false,
      timeZone: post.timeZone ?? timeZone,
      accountIds: accounts?.map(([id]) => id) ?? [],
      networks: [...new Set(accounts?.map(([, network]) => network))],
      categoryHue: hue,
      feedHue: null,
      thumbnailUrl: key ? thumbnailUrl(key) : null,
      movable: isMovable(post.state),
    });
  }
  for (const { hue, at, endsAt, ...event } of events) {
    entries.set(event.id, {
      ...event,
      at: new Date(at).toISOString(),
      wallTime: wallTime(new Date(at)),
      end: endsAt === null ? null : wallTime(new Date(endsAt)),
      accountIds: [],
      networks: [],
      categoryHue: hue,
      thumbnailUrl: null,
      // What a feed says is changed at its source.
      movable: event.feedHue === null,
    });
  }
  return entries;
}
