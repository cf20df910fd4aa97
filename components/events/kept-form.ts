import * as z from 'zod/mini';
import { contentEventKinds, contentEventStates } from '@/lib/domain/content-kinds';
import type { EventValues } from './event-values';

const moment = z.object({ day: z.string(), time: z.string() });
const Values = z.object({
  kind: z.enum(contentEventKinds),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  start: moment,
  end: moment,
  allDay: z.boolean(),
  state: z.enum(contentEventStates),
  categoryId: z.nullable(z.string()),
  campaignId: z.nullable(z.string()),
  tagIds: z.array(z.string()),
}) satisfies z.ZodMiniType<EventValues>;
const Kept = z.object({ address: z.string(), version: z.nullable(z.number()), values: Values });

/** A half-written form in this tab: it survives closing and a reload. `version` is the one it was written over. */
export type KeptForm = z.infer<typeof Kept>;
type Place = { locationId: string; address: string };

// All new ones share a place: whoever closes a half-written one and opens another finds it again.
const keyOf = ({ locationId, address }: Place) =>
  `almanac.event.${locationId}.${address.startsWith('new-') ? 'new' : address}`;

export function keepForm(place: Place, kept: Omit<KeptForm, 'address'>): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify({ ...kept, address: place.address }));
  } catch {
    // A browser that keeps nothing still shows what is written.
  }
}

export function dropForm(place: Place): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // A storage that refuses also holds nothing.
  }
}

/** Null for none and for one that makes no sense. */
export function readForm(place: Place): KeptForm | null {
  try {
    const parsed = z.safeParse(Kept, JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The kept words in a form opened at `address`; asked for elsewhere or as another kind, those count. */
export function restoreForm(kept: KeptForm, address: string, blank: EventValues): EventValues {
  if (kept.address === address) return kept.values;
  const { kind, start, end, allDay, state } = blank;
  return { ...kept.values, kind, start, end, allDay, state };
}
