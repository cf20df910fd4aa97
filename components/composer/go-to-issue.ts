import type { AccountView } from '@/lib/domain/views';
import type { Store } from './composer-store';
import type { DraftIssue } from './draft-issues';
import { scopeKeyOf } from './scopes';

/** How many frames a form that is still loading gets to appear. */
const patience = 90;

function fieldOf(issues: DraftIssue[]): HTMLElement | undefined {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-composer] [data-field]')];
  const has = ({ dataset }: HTMLElement) =>
    issues.some(({ path }) => path === dataset.field || path.startsWith(`${dataset.field}.`));
  const first = fields.find(has);
  // The first part of the form that is wrong, and in it the very line.
  return fields.filter(has).findLast((field) => first?.contains(field));
}

/** Moves the focus to the field of the first error, wherever it stands in the form and in whichever tab. */
export function goToIssue(issues: DraftIssue[], tab: Store<{ key: string }>, accounts: AccountView[]) {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const here = errors.filter(({ path }) => [tab.get().key, ''].includes(scopeKeyOf(path, accounts)));
  const [first] = errors;
  // Without tabs everything stands on one page; a field that is not there yet is in another tab.
  if (!fieldOf(here) && first) tab.set({ key: scopeKeyOf(first.path, accounts) });
  const focus = (frames: number) => {
    const field = fieldOf(errors);
    if (!field && frames > 0) return void requestAnimationFrame(() => focus(frames - 1));
    field
      ?.querySelector<HTMLElement>('[aria-invalid=true], textarea, input:not([type=file]), select, button')
      ?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  requestAnimationFrame(() => focus(patience));
}
