'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Checkbox } from '@/components/ui/checkbox';
import { networkNames } from '@/components/ui/network-mark';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useChosenAccounts, useComposing, useDraft } from './composer-context';

/** The location's mark on the pictures, where the network allows one. */
export function WatermarkOption() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const { data: settings } = useQuery(queries.settings(locationId));
  const applyWatermark = useDraft('applyWatermark');
  const networks = [...new Set(useChosenAccounts().map(({ network }) => network))];
  const refusing = networks.filter((network) => !networkRules[network].watermark);
  const none = settings !== undefined && settings.watermark === null;
  const hint = none ? (
    <>
      This location has none yet.{' '}
      <Link href={`/${locationId}/settings/posting`} className="text-accent underline underline-offset-3">
        Choose one
      </Link>
    </>
  ) : applyWatermark && refusing.length ? (
    `Not at ${refusing.map((network) => networkNames[network]).join(', ')}, which forbids it.`
  ) : undefined;
  return (
    <Checkbox
      label="Watermark on images"
      disabled={none && !applyWatermark}
      hint={hint}
      checked={applyWatermark}
      onChange={(event) => session.edit({ applyWatermark: event.target.checked })}
    />
  );
}
