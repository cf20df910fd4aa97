'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Checkbox } from '@/components/ui/checkbox';
import { networkNames } from '@/components/ui/network-mark';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useChosenAccounts, useComposing, useDraft, useWholeDraft } from './composer-context';
import { allMedia } from './editor-draft';
import { FormRow } from './form-row';

/** What is done to files and links on their way out; all of it off until somebody asks. */
export function OptionsField() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const { data: settings } = useQuery(queries.settings(locationId));
  const hasMedia = allMedia(useWholeDraft()).length > 0;
  const applyWatermark = useDraft('applyWatermark');
  const mediaOptimization = useDraft('mediaOptimization');
  const shortenLinks = useDraft('shortenLinks');
  const refusing = [...new Set(useChosenAccounts().map(({ network }) => network))].filter(
    (network) => !networkRules[network].watermark,
  );
  const noWatermark = settings && !settings.watermark;
  return (
    <FormRow label="On its way" path="applyWatermark" group>
      <div className="grid gap-2 pt-1.5">
        <Checkbox
          label="Shorten its links"
          hint={shortenLinks ? 'Clicks are counted; the text gets shorter where links count in full.' : undefined}
          checked={shortenLinks}
          onChange={(event) => session.edit({ shortenLinks: event.target.checked })}
        />
        {(hasMedia || mediaOptimization) && (
          <Checkbox
            label="Fit files to each network"
            hint="Too large or in a format a network does not take: a fitting copy goes there. The library keeps the original."
            checked={mediaOptimization}
            onChange={(event) => session.edit({ mediaOptimization: event.target.checked })}
          />
        )}
        {(hasMedia || applyWatermark) && (
          <Checkbox
            label="Watermark on images"
            disabled={noWatermark && !applyWatermark}
            hint={
              noWatermark ? (
                <>
                  This location has none yet.{' '}
                  <Link href={`/${locationId}/settings`} className="text-accent underline underline-offset-3">
                    Choose one
                  </Link>
                </>
              ) : applyWatermark && refusing.length ? (
                `Not at ${refusing.map((network) => networkNames[network]).join(', ')}, which forbids it.`
              ) : undefined
            }
            checked={applyWatermark}
            onChange={(event) => session.edit({ applyWatermark: event.target.checked })}
          />
        )}
      </div>
    </FormRow>
  );
}
