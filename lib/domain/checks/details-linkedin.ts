import { error, type Found, isImage, missing, type Subject, set } from './checked';
import { atMost } from './field-rules';

function checkPoll({ draft, rules }: Subject): Found[] {
  const poll = draft.details.linkedin?.poll;
  if (!poll || !rules.poll) return [];
  const { minOptions, maxOptions, questionMax, optionMax } = rules.poll;
  const path = 'details.linkedin.poll';
  const found: Found[] = [];
  if (poll.question.trim() === '') found.push(missing(`${path}.question`, 'The poll has no question. Ask one.'));
  found.push(...atMost(`${path}.question`, poll.question, questionMax, 'the question', rules.name));
  const filled = poll.options.filter((option) => option.trim() !== '');
  if (filled.length < minOptions) {
    found.push(missing(`${path}.options`, `A poll needs ${minOptions} answers at least. Add some.`));
  }
  if (poll.options.length > maxOptions) {
    const fix = set(`${path}.options`, poll.options.slice(0, maxOptions), `Keep the first ${maxOptions}`);
    found.push(error(`${path}.options`, `A poll has ${maxOptions} answers at most.`, fix));
  }
  for (const [at, option] of poll.options.entries()) {
    const same = poll.options.findIndex((other) => other.trim() === option.trim());
    const where = `${path}.options.${at}`;
    if (option.trim() === '') found.push(missing(where, 'This answer is empty. Write it or remove it.'));
    else if (same < at) found.push(error(where, 'This answer is there twice. Change one.'));
    found.push(...atMost(where, option, optionMax, 'an answer', rules.name));
  }
  if (draft.media.length > 0) {
    const message = 'A poll on LinkedIn has no media. Take the poll or the media off.';
    found.push(error(path, message, set(path, undefined, 'Take the poll off')));
  }
  return found;
}

export function checkLinkedin(subject: Subject): Found[] {
  const { draft, rules, media } = subject;
  const { postAsPdf = false, pdfTitle = '' } = draft.details.linkedin ?? {};
  const found = checkPoll(subject);
  const hasFile = media.some(({ file }) => file.mimeType === 'application/pdf');
  const path = 'details.linkedin.pdfTitle';
  if (postAsPdf && !media.some(({ file }) => isImage(file)) && !hasFile) {
    const off = set('details.linkedin.postAsPdf', false, 'Not as a PDF');
    found.push(missing('details.linkedin.postAsPdf', 'A PDF is made of images. Add some.', off));
  } else if (postAsPdf || hasFile) {
    if (pdfTitle.trim() === '') found.push(missing(path, 'The PDF has no title. Give it one.'));
    found.push(...atMost(path, pdfTitle, rules.document?.titleMax ?? 100, 'the title', rules.name));
  }
  return found;
}
