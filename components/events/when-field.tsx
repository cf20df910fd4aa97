'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { addDays, daysBetween } from '@/components/calendar/calendar-dates';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { zoneCity } from '@/components/ui/format-time';
import { IconButton } from '@/components/ui/icon-button';
import { planEventTimes } from '@/lib/domain/event-times';
import { type EventValues, wallsOf } from './event-values';
import { WhenRow } from './when-row';

type When = Pick<EventValues, 'start' | 'end' | 'allDay'>;
type Props = {
  value: When;
  onChange: (change: Partial<When>) => void;
  /** A note is of days, never of hours. */
  onlyDays: boolean;
  startError: string | null;
  endError: string | null;
};

/** What a clock change does to these times, in words. */
function noteOf(value: When, timeZone: string): string | null {
  const walls = wallsOf(value);
  if ('lacking' in walls) return null;
  try {
    return planEventTimes(walls, timeZone).note;
  } catch {
    // What is wrong with them is said beside the field when it is sent.
    return null;
  }
}

/** When it is, on the location's clock: whole days, a moment, or from and to. */
export function WhenField({ value, onChange, onlyDays, startError, endError }: Props) {
  const { timeZone } = useLocation();
  const [wantsEnd, setWantsEnd] = useState(false);
  const { start, end, allDay } = value;
  const showsEnd = allDay || wantsEnd || end.time !== '' || end.day > start.day || endError !== null;
  const note = noteOf(value, timeZone);
  // The last day goes along, so that the length stays.
  const moveStart = (next: When['start']) => {
    const moved = next.day && start.day && end.day ? addDays(end.day, daysBetween(start.day, next.day)) : next.day;
    onChange({ start: next, end: { ...end, day: moved } });
  };
  const setAllDay = (whole: boolean) =>
    onChange(whole ? { allDay: true } : { allDay: false, start: { ...start, time: start.time || '09:00' } });
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="float-left mb-1.5 flex w-full items-center justify-between gap-3 font-medium text-base">
        When
        <span className="font-normal text-ink-faint text-xs">{zoneCity(timeZone)} time</span>
      </legend>
      {!onlyDays && <Checkbox label="All day" checked={allDay} onChange={(event) => setAllDay(event.target.checked)} />}
      <WhenRow
        label={allDay ? 'First day' : 'Starts'}
        value={start}
        withTime={!allDay}
        onChange={moveStart}
        error={startError}
      />
      {!showsEnd && (
        <Button
          tone="plain"
          size="sm"
          className="-ml-2.5 justify-self-start sm:ml-15.5"
          onClick={() => {
            setWantsEnd(true);
            onChange({ end: { day: start.day, time: '' } });
          }}
        >
          Add an end
        </Button>
      )}
      {showsEnd && (
        <WhenRow
          label={allDay ? 'Last day' : 'Ends'}
          value={end}
          withTime={!allDay}
          onChange={(next) => onChange({ end: next })}
          error={endError}
        >
          {!allDay && (
            <IconButton
              label="No end"
              onClick={() => {
                setWantsEnd(false);
                onChange({ end: { day: start.day, time: '' } });
              }}
            >
              <X size={14} />
            </IconButton>
          )}
        </WhenRow>
      )}
      {note && <p className="text-sm text-wait">{note}</p>}
    </fieldset>
  );
}
