import { type ArrivedFile, isDocument } from './judge-file';
import type { NetworkLimits } from './networks/network-limits';
import type { PostDetails } from './post-details';

const titleOf = ({ id }: NetworkLimits, details: PostDetails): string | undefined => {
  const own = details[id as keyof PostDetails] as { title?: string } | undefined;
  return own?.title?.trim();
};

/** The first thing a network refuses about the fields only it knows, or null. */
export function judgeDetails(rules: NetworkLimits, details: PostDetails, media: ArrivedFile[]) {
  const refuse = (field: string, message: string) => ({ field: `details.${rules.id}.${field}`, message });
  const title = titleOf(rules, details);
  if (rules.title?.required && !title) return refuse('title', `${rules.name} needs a title.`);
  if (rules.title && (title ?? '').length > rules.title.max)
    return refuse('title', `${rules.name}: the title has ${title?.length} of ${rules.title.max} characters.`);
  if (rules.id === 'tiktok' && !details.tiktok?.privacyLevel)
    return refuse('privacyLevel', `${rules.name} needs to know who may see it.`);
  const pdfTitle = details.linkedin?.pdfTitle ?? '';
  if (rules.document && media.some(isDocument) && pdfTitle.length > rules.document.titleMax)
    return refuse('pdfTitle', `The document’s title has ${pdfTitle.length} of ${rules.document.titleMax} characters.`);
  const poll = details.linkedin?.poll;
  if (!poll || !rules.poll || rules.id !== 'linkedin') return null;
  const { minOptions, maxOptions, questionMax, optionMax } = rules.poll;
  if (media.length > 0) return refuse('poll', 'A poll takes no media.');
  if (poll.options.length < minOptions || poll.options.length > maxOptions)
    return refuse('poll', `A poll has ${minOptions} to ${maxOptions} options.`);
  const long = poll.question.length > questionMax || poll.options.some((option) => option.length > optionMax);
  return long ? refuse('poll', 'The question or an option of the poll is too long.') : null;
}
