'use client';

import dynamic from 'next/dynamic';
import { Checkbox } from '@/components/ui/checkbox';
import { useComposing, useDraft, useSession } from './composer-context';
import { allMedia } from './editor-draft';
import { FormRow } from './form-row';

const WatermarkOption = dynamic(() => import('./watermark-option').then((file) => file.WatermarkOption), {
  ssr: false,
});

/** What is done to files and links on their way out; all of it off until somebody asks. */
export function OptionsField() {
  const { session } = useComposing();
  const hasMedia = useSession(({ draft }) => allMedia(draft).length > 0);
  const applyWatermark = useDraft('applyWatermark');
  const mediaOptimization = useDraft('mediaOptimization');
  const shortenLinks = useDraft('shortenLinks');
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
        {(hasMedia || applyWatermark) && <WatermarkOption />}
      </div>
    </FormRow>
  );
}
