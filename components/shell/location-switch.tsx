'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocation } from '@/components/data/location';
import { Menu, MenuChoice, MenuHeading } from '@/components/ui/menu';
import { useShell } from './shell-context';
import { ZoneClock } from './zone-clock';

/** Where one is, what time it is there, and the way to the other locations. */
export function LocationSwitch() {
  const here = useLocation();
  const { locations } = useShell();
  const router = useRouter();
  const words = (
    <span className="min-w-0 text-left">
      <span className="block truncate font-medium leading-tight">{here.name}</span>
      <ZoneClock />
    </span>
  );
  if (locations.length < 2) return <div className="min-w-0 px-2 py-1.5">{words}</div>;
  return (
    <Menu
      align="start"
      className="min-w-56"
      trigger={
        <button
          type="button"
          className="flex min-h-11 w-full min-w-0 items-center justify-between gap-2 rounded px-2 py-1.5 hover:bg-ink/6"
        >
          {words}
          <span className="sr-only">, switch location</span>
          <ChevronsUpDown size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
        </button>
      }
    >
      <MenuHeading>{here.organizationName}</MenuHeading>
      <MenuChoice
        value={here.locationId}
        options={locations.map((location) => ({ value: location.id, label: location.name }))}
        onChange={(id) => router.push(`/${id}/today`)}
      />
    </Menu>
  );
}
