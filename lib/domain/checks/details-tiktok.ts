import { error, type Found, isImage, missing, type Subject, set, warning } from './checked';
import { atMost } from './field-rules';

/** TikTok's content sharing guidelines: nothing is chosen for the author, advertising is named, media stay as they are. */
export function checkTiktok({ draft, rules, media }: Subject): Found[] {
  const network = rules.id === 'tiktok_business' ? 'tiktok_business' : 'tiktok';
  const own = draft.details[network] ?? {};
  const path = `details.${network}`;
  const photos = media.length > 0 && media.every(({ file }) => isImage(file));
  const found: Found[] = [];
  if (network === 'tiktok' && !own.privacyLevel) {
    found.push(missing(`${path}.privacyLevel`, 'Choose who may see it: TikTok wants this chosen for every post.'));
  }
  if (network === 'tiktok_business' && !photos && own.privacyLevel && own.privacyLevel !== 'PUBLIC_TO_EVERYONE') {
    const fix = set(`${path}.privacyLevel`, 'PUBLIC_TO_EVERYONE', 'Make it public');
    found.push(error(`${path}.privacyLevel`, 'Videos of a TikTok business account are always public.', fix));
  }
  if (own.videoDisclosure && !own.promoteYourBrand && !own.promoteOtherBrand) {
    const message = 'Say what is advertised: your own brand, another one, or both.';
    found.push(missing(`${path}.videoDisclosure`, message));
  }
  if (!own.videoDisclosure && (own.promoteYourBrand || own.promoteOtherBrand)) {
    const fix = set(`${path}.videoDisclosure`, true, 'Turn it on');
    found.push(error(`${path}.videoDisclosure`, 'Advertising has to be disclosed on TikTok.', fix));
  }
  if (own.videoDisclosure && own.privacyLevel === 'SELF_ONLY') {
    const message = 'Advertising cannot be for yourself only. Choose a wider audience.';
    found.push(error(`${path}.privacyLevel`, message));
  }
  if (photos && (own.enableDuet || own.enableStitch)) {
    const field = own.enableDuet ? 'enableDuet' : 'enableStitch';
    found.push(warning(`${path}.${field}`, 'Duet and Stitch are for videos; photos have none.'));
  }
  if (photos) found.push(...atMost(`${path}.title`, own.title, rules.title?.max ?? 90, 'the title', rules.name));
  else if (own.title?.trim()) {
    found.push(warning(`${path}.title`, `${rules.name} shows a title only with photos; it is left out.`));
  }
  if (draft.applyWatermark) {
    const fix = set('applyWatermark', false, 'Turn the watermark off');
    found.push(warning('applyWatermark', `${rules.name} forbids watermarks; files go there without one.`, fix));
  }
  return found;
}
