'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { updateWatermark } from '@/lib/actions/locations';
import { type Watermark, watermarkPositions } from '@/lib/domain/location';
import { type LocationSettingsView, UpdateWatermark } from '@/lib/domain/location-settings';
import { Slider } from './slider';
import { WatermarkPreview } from './watermark-preview';

const MediaPicker = dynamic(() => import('@/components/media/media-picker').then((file) => file.MediaPicker));

type Kept = LocationSettingsView['watermark'];
type Image = { url: string; name: string };

const words: Record<Watermark['position'], string> = {
  'top-left': 'Top left',
  'top-right': 'Top right',
  'bottom-left': 'Bottom left',
  'bottom-right': 'Bottom right',
  center: 'In the middle',
};
const positions = watermarkPositions.map((value) => ({ value, label: words[value] }));
const plain = (kept: Kept) =>
  kept && { mediaId: kept.mediaId, position: kept.position, opacity: kept.opacity, scale: kept.scale };

const asPercent = (share: number) => `${Math.round(share * 100)} %`;

/** Chooses the image, its corner, strength and size, with a picture that shows it. */
export function WatermarkForm({ watermark }: { watermark: Kept }) {
  const { run } = useAction(updateWatermark, { errors: 'silent', topics: ['labels', 'posts'] });
  const [image, setImage] = useState<Image | null>(watermark && { url: watermark.imageUrl, name: watermark.imageName });
  const [picking, pick] = useState(false);
  const { register, onSubmit, above, pending, formState, reset, watch, setValue } = useActionForm({
    schema: UpdateWatermark,
    defaultValues: { watermark: plain(watermark) },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      reset({ watermark: plain(result.data.watermark) });
      toast.done(result.data.watermark ? 'Saved.' : 'There is no watermark any more.');
    },
  });
  const mark = watch('watermark');
  const choose = (mediaId: string, chosen: Image) => {
    const looks = mark ?? { position: 'bottom-right' as const, opacity: 0.7, scale: 0.2 };
    setImage(chosen);
    setValue('watermark', { ...looks, mediaId }, { shouldDirty: true });
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid max-w-2xl gap-5">
      {mark && image ? (
        <div className="grid gap-6 sm:grid-cols-2">
          <WatermarkPreview mark={mark} image={image} />
          <div className="grid content-start gap-4">
            <Field label="Where">
              <Select options={positions} {...register('watermark.position')} />
            </Field>
            <Field label="Strength" aside={asPercent(mark.opacity)}>
              <Slider min={0.1} max={1} step={0.05} {...register('watermark.opacity', { valueAsNumber: true })} />
            </Field>
            <Field label="Width" aside={`${asPercent(mark.scale)} of the picture`}>
              <Slider min={0.05} max={0.5} step={0.01} {...register('watermark.scale', { valueAsNumber: true })} />
            </Field>
          </div>
        </div>
      ) : (
        <p className="text-ink-faint">No watermark: pictures go out as they are.</p>
      )}
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" pending={pending} disabled={!formState.isDirty}>
          Save watermark
        </Button>
        <Button onClick={() => pick(true)}>{mark ? 'Choose another image' : 'Choose an image'}</Button>
        {mark && <Button onClick={() => setValue('watermark', null, { shouldDirty: true })}>Use none</Button>}
      </div>
      {picking && (
        <MediaPicker
          kinds={['image']}
          multiple={false}
          onPick={([item]) => item && choose(item.id, { url: item.url, name: item.name })}
          onClose={() => pick(false)}
        />
      )}
    </form>
  );
}
