'use client';

import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useLocation } from '@/components/data/location';
import type { ContentEventInput, ContentEventView } from '@/lib/domain/content-event';
import type { EventValues } from './event-values';
import { dropForm, keepForm, readForm, restoreForm } from './kept-form';

const same = (a: EventValues, b: EventValues) =>
  (Object.keys(b) as (keyof EventValues)[]).every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/**
 * Keeps what is written in this tab until it is saved. `base` is what the form starts from, `version` what it was read
 * at; news of the event come into a form nobody has changed.
 */
export function useKeptForm(
  form: Pick<UseFormReturn<EventValues, unknown, ContentEventInput>, 'reset' | 'watch' | 'setValue'>,
  given: { address: string; base: EventValues; version: number | null },
) {
  const { locationId } = useLocation();
  const { address, base, version } = given;
  const place = { locationId, address };
  const [kept] = useState(() => readForm(place));
  const [restored, setRestored] = useState(kept !== null);
  const [read, setRead] = useState({ base, version: kept ? kept.version : version });
  const saved = useRef(false);
  const values = form.watch();
  const dirty = !same(values, read.base);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once only, when the form opens
  useEffect(() => {
    if (kept) form.reset(restoreForm(kept, address, base));
  }, []);
  useEffect(() => {
    if (saved.current) return;
    if (dirty) keepForm({ locationId, address }, { version: read.version, values });
    else if (!restored) dropForm({ locationId, address });
  }, [dirty, restored, locationId, address, read.version, values]);
  useEffect(() => {
    if (version === read.version || dirty) return;
    setRead({ base, version });
    form.reset(base);
  }, [version, base, dirty, read.version, form]);

  return {
    dirty,
    /** The form shows words of before. */
    restored: restored && dirty,
    version: read.version,
    drop: () => {
      saved.current = true;
      dropForm(place);
    },
    /** The task's box was ticked in place: that alone is no news to stop the words being written. */
    takeTick: ({ state, version: ticked }: ContentEventView) => {
      form.setValue('state', state);
      setRead({ base: { ...read.base, state }, version: ticked });
    },
    /** Takes what the server has, or an empty form. */
    startOver: () => {
      dropForm(place);
      setRestored(false);
      setRead({ base, version });
      form.reset(base);
    },
  };
}
