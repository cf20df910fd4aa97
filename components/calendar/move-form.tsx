'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { zoneCity } from '@/components/ui/format-time';
import { Input } from '@/components/ui/input';
import { sayWallTime } from './calendar-dates';

type Props = {
  wallTime: string;
  timeZone: string;
  /** For what lasts all day: no time is asked. */
  dayOnly?: boolean;
  onMove(wallTime: string): Promise<boolean>;
};

/** The keyboard's way to drag: another day and time, in the location's zone. */
export function MoveForm({ wallTime, timeZone, dayOnly, onMove }: Props) {
  const [day, setDay] = useState(wallTime.slice(0, 10));
  const [time, setTime] = useState(wallTime.slice(11));
  const [pending, setPending] = useState(false);
  const chosen = `${day}T${time}`;
  const words = day && time ? sayWallTime(chosen).slice(0, dayOnly ? -7 : undefined) : '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    await onMove(chosen);
    setPending(false);
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-2 items-end gap-3">
      <Field label="Day">
        <Input type="date" value={day} required onChange={(event) => setDay(event.target.value)} />
      </Field>
      {!dayOnly && (
        <Field label={`Time in ${zoneCity(timeZone)}`}>
          <Input type="time" value={time} required onChange={(event) => setTime(event.target.value)} />
        </Field>
      )}
      <Button type="submit" pending={pending} disabled={chosen === wallTime} className="col-span-2">
        {chosen === wallTime || !words ? 'Move to…' : `Move to ${words}`}
      </Button>
    </form>
  );
}
