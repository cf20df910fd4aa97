'use client';

import { type ReactNode, useId } from 'react';
import { FieldContext } from '@/components/ui/field-context';
import { Input } from '@/components/ui/input';

type Moment = { day: string; time: string };
type Props = {
  /** `Starts`, `Ends`, `First day`, `Last day`. */
  label: string;
  value: Moment;
  withTime: boolean;
  onChange: (value: Moment) => void;
  error: string | null;
  /** Something small behind the fields. */
  children?: ReactNode;
};

/** A day and, unless it lasts all day, a time; what is wrong with either stands below. */
export function WhenRow({ label, value, withTime, onChange, error, children }: Props) {
  const id = useId();
  const wiring = { id, describedBy: error ? `${id}-error` : undefined, invalid: Boolean(error), required: false };
  return (
    <FieldContext.Provider value={wiring}>
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-2">
          <span aria-hidden="true" className="w-16 shrink-0 text-ink-soft text-sm max-sm:w-full">
            {label}
          </span>
          <Input
            id={`${id}-day`}
            type="date"
            aria-label={withTime ? `${label}: day` : label}
            value={value.day}
            onChange={(event) => onChange({ ...value, day: event.target.value })}
            className="w-38 grow tabular-nums sm:grow-0"
          />
          {withTime && (
            <Input
              id={`${id}-time`}
              type="time"
              aria-label={`${label}: time`}
              value={value.time}
              onChange={(event) => onChange({ ...value, time: event.target.value })}
              className="w-34 grow tabular-nums sm:grow-0"
            />
          )}
          {children}
        </div>
        <div aria-live="polite" className="contents">
          {error && (
            <p id={`${id}-error`} className="flex gap-1.5 text-fail text-sm sm:ml-18">
              <span aria-hidden="true" className="mt-[0.45em] size-1.5 shrink-0 bg-current" />
              {error}
            </p>
          )}
        </div>
      </div>
    </FieldContext.Provider>
  );
}
