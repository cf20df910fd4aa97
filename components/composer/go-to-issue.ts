import type { DraftIssue } from './draft-issues';

/** Moves the focus to the field of the first error, wherever it stands in the form. */
export function goToIssue(issues: DraftIssue[]) {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-composer] [data-field]')];
  const errors = issues.filter((issue) => issue.severity === 'error');
  const field = fields.find(({ dataset }) =>
    errors.some(({ path }) => path === dataset.field || path.startsWith(`${dataset.field}.`)),
  );
  field?.querySelector<HTMLElement>('textarea, input:not([type=file]), select, button')?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
