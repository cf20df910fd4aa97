'use client';

import { useScoped } from '../scope-context';
import { DetailText } from './detail-controls';

export function FacebookDetails() {
  const { value: type } = useScoped('type');
  const hasMedia = useScoped('media').value.length > 0;
  if (type !== 'post') return null;
  return (
    <DetailText
      network="facebook"
      field="textFormatPresetId"
      label="Coloured background"
      placeholder="Number of Facebook’s background"
      hint={
        hasMedia
          ? 'Only for posts of words alone; this one has media, so it stays plain.'
          : 'For a short text without media: the id of one of Facebook’s text backgrounds.'
      }
    />
  );
}
