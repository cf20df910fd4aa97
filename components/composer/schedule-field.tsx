'use client';

import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { zoneCity } from '@/components/ui/format-time';
import { Input } from '@/components/ui/input';
import { listZones, toWallTime } from '@/lib/domain/zone';
import { useComposing, useDraft } from './composer-context';
import type { EditorDraft } from './editor-draft';
import { FormRow } from './form-row';
import { quickTimes, scheduleWords } from './schedule-words';

const ScheduleSuggestions = dynamic(() => import('./schedule-suggestions').then((file) => file.ScheduleSuggestions), {
  ssr: false,
});
const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zoneOptions = () => listZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** When it goes out: a date, a time and whose clock; in words below, with what a clock change does to it. */
export function ScheduleField() {
  const { session } = useComposing();
  const location = useLocation();
  const schedule = useDraft('schedule');
  const now = useNow() ?? new Date();
  const [otherZone, setOtherZone] = useState<string | null>(null);
  const timeZone = schedule?.timeZone ?? otherZone ?? location.timeZone;
  const zones = useMemo(zoneOptions, []);
  const [date, time] = schedule?.wallTime.split('T') ?? ['', ''];
  const dateField = useRef<HTMLInputElement>(null);
  /** By a button that is gone with its press: the focus goes to what it changed. */
  const pick = (picked: EditorDraft['schedule']) => {
    session.edit({ schedule: picked });
    dateField.current?.focus();
  };
  const set = (wallTime: string) => session.edit({ schedule: { wallTime, timeZone } });
  const words = schedule && scheduleWords(schedule, browserZone, now);
  const today = toWallTime(now, timeZone).slice(0, 10);
  return (
    <FormRow label="When" path="schedule" deep group>
      <div className="flex flex-wrap gap-2">
        <Input
          ref={dateField}
          type="date"
          aria-label="Date"
          value={date}
          onChange={(event) => {
            if (event.target.value) set(`${event.target.value}T${time || '09:00'}`);
            else session.edit({ schedule: null });
          }}
          className="w-38 grow tabular-nums sm:grow-0"
        />
        <Input
          type="time"
          aria-label="Time"
          value={time}
          onChange={(event) => event.target.value && set(`${date || today}T${event.target.value}`)}
          className="w-34 grow tabular-nums sm:grow-0"
        />
        <div className="w-full sm:w-44">
          <Combobox
            label="Time zone"
            options={zones}
            value={timeZone}
            onChange={(zone) => {
              setOtherZone(zone);
              if (schedule) session.edit({ schedule: { ...schedule, timeZone: zone } });
            }}
          />
        </div>
      </div>
      {schedule ? (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm">
          {words && (
            <p>
              {words.here}
              <span className="text-ink-faint">, {words.distance}</span>
              {words.yours && <span className="block text-ink-faint">{words.yours} on your clock</span>}
            </p>
          )}
          <Button tone="link" className="ml-auto text-sm" onClick={() => pick(null)}>
            No time yet
          </Button>
          {words?.note && <p className="w-full text-wait">{words.note}</p>}
        </div>
      ) : (
        <div className="-ml-2.5 flex flex-wrap items-center">
          {quickTimes(now, timeZone).map(({ label, wallTime }) => (
            <Button key={wallTime} tone="plain" size="sm" onClick={() => pick({ wallTime, timeZone })}>
              {label}
            </Button>
          ))}
          <span className="px-2.5 text-ink-faint text-sm">{zoneCity(timeZone)} time</span>
          <div className="w-full pl-2.5">
            <ScheduleSuggestions onPick={pick} />
          </div>
        </div>
      )}
    </FormRow>
  );
}
