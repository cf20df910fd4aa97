'use client';

import { type Ref, useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { PickOption } from '@/components/ui/pick-list';

const offsetOf = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC') ?? '';

/** Every zone this browser knows, with its offset of today, so that both names and offsets can be searched. */
function zoneOptions(own: string): PickOption[] {
  const zones = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), hint: offsetOf(zone) }));
}

type Props = { value: string; onChange: (zone: string) => void; ref?: Ref<HTMLButtonElement> };

/** Stands in a Field. */
export function TimeZonePicker({ value, onChange, ref }: Props) {
  const options = useMemo(() => zoneOptions(value), [value]);
  return <Combobox label="Time zone" options={options} value={value} onChange={onChange} ref={ref} />;
}
