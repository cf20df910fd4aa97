'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { PickList } from '@/components/ui/pick-list';
import { insertText } from './insert-text';

/** The location's own words, put in as `{{location.phone}}` and filled in when the post goes out. */
export function ValueList({ onClose }: { onClose: () => void }) {
  const { locationId } = useLocation();
  const { data, error } = useQuery(queries.settings(locationId));
  const values = Object.entries(data?.customValues ?? {});
  const pick = (name: string) => {
    onClose();
    insertText(`{{${name}}}`);
  };
  return (
    <>
      {error && <p className="p-3 text-wait text-sm">{error.message}</p>}
      <PickList
        label="Values to fill in"
        picked={[]}
        onPick={pick}
        options={values.map(([name, value]) => ({ value: name, label: `{{${name}}}`, hint: value || 'empty' }))}
      />
      <p className="border-line border-t p-3 text-ink-faint text-sm">
        Filled in when the post goes out.{' '}
        <Link href={`/${locationId}/settings`} className="text-accent underline underline-offset-3">
          Change them in the settings
        </Link>
      </p>
    </>
  );
}
