import type { ReminderView } from '@/lib/domain/reminder';

type Media = ReminderView['media'][number];

/** Whether this device hands files to other apps; asked with a file of the kind, as browsers want it. */
export function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] });
}

const saved = /filename\*=UTF-8''([^;]+)/;

async function fetchFile({ url, name }: Media): Promise<File> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${name} could not be loaded.`);
  const kept = saved.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const data = await answer.blob();
  return new File([data], kept ? decodeURIComponent(kept) : name, { type: data.type });
}

/** Hands files to the app a person chooses. @returns false when the device does not take them; closing the sheet is no failure */
export async function shareFiles(media: Media[]): Promise<boolean> {
  try {
    const files = await Promise.all(media.map(fetchFile));
    if (!navigator.canShare({ files })) return false;
    await navigator.share({ files });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
