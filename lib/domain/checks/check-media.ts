import { trimAltText } from '../networks/trim';
import type { PostFix } from '../post-fix';
import { checkFile } from './check-file';
import { type CheckedItem, error, type Found, isImage, isVideo, many, number, type Subject, warning } from './checked';

function keep(subject: Subject, items: { index: number }[], label: string): PostFix | undefined {
  if (items.length === 0) return undefined;
  const indexes = items.map(({ index }) => index);
  return { kind: 'keep_media', path: subject.fixPath('media'), indexes, label };
}

/** How many of which kind, and what may stand together. */
function checkCounts(subject: Subject): Found[] {
  const { media, rules, form, account, draft } = subject;
  const { name } = rules;
  const found: Found[] = [];
  const images = media.filter(({ file }) => isImage(file));
  const videos = media.filter(({ file }) => isVideo(file));
  const max = account.limits.maxMedia ?? form.media.max;
  const refused = (items: CheckedItem[], what: string) => {
    const others = media.filter((item) => !items.includes(item));
    const message = `${name} takes no ${what} ${draft.type === 'post' ? 'in a post' : `in a ${draft.type}`}. Take ${items.length === 1 ? 'it' : 'them'} off.`;
    found.push(error('media', message, keep(subject, others, `Leave the ${what} out`)));
  };
  const tooMany = (items: CheckedItem[], most: number, what: string) => {
    const kept = media.filter((item) => !items.includes(item) || items.indexOf(item) < most);
    const message = `${name} allows ${many(most, what)}; this has ${items.length}. Remove ${items.length - most}.`;
    found.push(error('media', message, keep(subject, kept, `Keep the first ${most === 1 ? what : most}`)));
  };
  if (images.length > 0 && !form.media.images) refused(images, 'images');
  if (videos.length > 0 && !form.media.videos) refused(videos, 'videos');
  if (!form.media.mixed && form.media.images && form.media.videos && images.length > 0 && videos.length > 0) {
    const first = media[0] && isVideo(media[0].file) ? videos : images;
    const label = first === videos ? 'Keep the videos' : 'Keep the images';
    const message = `${name} does not mix images and videos in one post. Keep one kind.`;
    found.push(error('media', message, keep(subject, first, label)));
  }
  if (draft.media.length > max) {
    const what = form.media.videos && form.media.images ? 'file' : form.media.images ? 'image' : 'video';
    const message = `${name} allows ${many(max, what)}; this has ${draft.media.length}. Remove ${draft.media.length - max}.`;
    const indexes = draft.media.slice(0, max).map((_, index) => ({ index }));
    found.push(error('media', message, keep(subject, indexes, `Keep the first ${max}`)));
  } else if (form.media.videos && videos.length > form.media.videos.max) {
    tooMany(videos, form.media.videos.max, 'video');
  } else if (form.media.images && images.length > form.media.images.max) {
    tooMany(images, form.media.images.max, 'image');
  }
  const moving = images.filter(({ file }) => file.animated);
  const animated = form.media.images?.animated;
  if (animated?.max !== undefined && moving.length > animated.max) tooMany(moving, animated.max, 'GIF');
  else if (animated?.alone && moving.length > 0 && images.length > moving.length) {
    const message = `A GIF stands alone on ${name}. Keep it or the images.`;
    found.push(error('media', message, keep(subject, moving, 'Keep the GIF')));
  }
  return found;
}

function checkAltText(subject: Subject, { item, file, index }: CheckedItem): Found[] {
  const { rules } = subject;
  const { altText } = rules;
  const takes = isVideo(file) ? altText.videos : altText.images;
  if (!takes || item.altText.length <= altText.max) return [];
  const path = subject.fixPath(`media.${index}.altText`);
  const label = `Shorten for ${rules.name}`;
  const fix: PostFix = { kind: 'trim', path, text: trimAltText(rules.id, file, item.altText), label };
  const message = `${rules.name} keeps the first ${number(altText.max)} characters of this alt text.`;
  return [warning(`media.${index}.altText`, message, fix)];
}

function checkOne(subject: Subject, checked: CheckedItem): Found[] {
  const { file, index } = checked;
  const path = `media.${index}`;
  if (file.state === 'failed') {
    const others = subject.draft.media.flatMap((_, at) => (at === index ? [] : [{ index: at }]));
    const message = 'This file could not be prepared. Take it off or upload it again.';
    return [error(path, message, { ...keepAll(subject, others), label: 'Take it off' })];
  }
  if (file.state === 'processing') {
    return [warning(path, 'This file is still being prepared; it is checked when that is done.')];
  }
  const allowed = isVideo(file) ? subject.form.media.videos : subject.form.media.images;
  const found = allowed ? checkFile(subject, checked, allowed) : [];
  return [...found, ...checkAltText(subject, checked)];
}

const keepAll = (subject: Subject, items: { index: number }[]) => ({
  kind: 'keep_media' as const,
  path: subject.fixPath('media'),
  indexes: items.map(({ index }) => index),
});

/** A file to leaf through, or images that become one: other rules than for pictures count. */
function checkDocument(subject: Subject): Found[] {
  const { media, rules, draft } = subject;
  const { document, name } = rules;
  const files = media.filter(({ file }) => !isImage(file) && !isVideo(file));
  if (files.length === 0) return [];
  const [first] = files;
  if (!document?.mimeTypes.includes(first?.file.mimeType ?? '')) {
    const others = media.filter((item) => !files.includes(item));
    const fix = { ...keepAll(subject, others), label: 'Leave the document out' };
    return [error('media', `${name} takes no documents. Take it off.`, fix)];
  }
  const found: Found[] = [];
  if (draft.media.length > 1 && first) {
    const fix = { ...keepAll(subject, [first]), label: 'Keep the document' };
    found.push(error('media', `A document stands alone on ${name}. Keep it or the others.`, fix));
  }
  for (const { file, index } of files) {
    if (file.bytes <= document.maxBytes) continue;
    const most = `${Math.round(document.maxBytes / 1_000_000)} MB`;
    found.push(error(`media.${index}`, `${name} allows documents of ${most}. Use a smaller one.`));
  }
  return found;
}

/** LinkedIn's images as one PDF: pages instead of pictures. */
function checkPages(subject: Subject): Found[] {
  const { media, rules, draft } = subject;
  const { document, name } = rules;
  if (!document) return [];
  const found: Found[] = [];
  const videos = media.filter(({ file }) => isVideo(file));
  if (videos.length > 0) {
    const images = media.filter(({ file }) => isImage(file));
    const fix = { ...keepAll(subject, images), label: 'Keep the images' };
    found.push(error('media', 'A video cannot be a page of a PDF. Keep the images.', fix));
  }
  if (draft.media.length > document.maxPages) {
    const over = draft.media.length - document.maxPages;
    const indexes = draft.media.slice(0, document.maxPages).map((_, index) => ({ index }));
    const fix = { ...keepAll(subject, indexes), label: `Keep the first ${document.maxPages}` };
    found.push(error('media', `${name} allows ${document.maxPages} pages. Remove ${over}.`, fix));
  }
  for (const { file, index } of media) {
    if (file.state !== 'ready' || file.bytes <= document.maxImageBytes) continue;
    const most = `${document.maxImageBytes / 1_000_000} MB`;
    found.push(error(`media.${index}`, `A page may have ${most} at most. Use a smaller image.`));
  }
  return found;
}

export function checkMedia(subject: Subject): Found[] {
  const { draft, rules, media } = subject;
  const asPdf = rules.id === 'linkedin' && draft.details.linkedin?.postAsPdf === true;
  if (asPdf && media.some(({ file }) => isImage(file))) {
    const unfinished = media.filter(({ file }) => file.state !== 'ready');
    return [...checkPages(subject), ...unfinished.flatMap((item) => checkOne(subject, item))];
  }
  const documents = checkDocument(subject);
  const pictures = media.filter(({ file }) => isImage(file) || isVideo(file) || file.state !== 'ready');
  const counts = documents.length > 0 ? [] : checkCounts(subject);
  return [...documents, ...counts, ...pictures.flatMap((item) => checkOne(subject, item))];
}
