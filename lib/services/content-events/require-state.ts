import { type ContentEventKind, type ContentEventState, statesOf } from '@/lib/domain/content-kinds';
import { invalid } from '@/lib/domain/error';

/** @throws DomainError invalid beside `state` when this kind is never that: only tasks are done, a note is just there */
export function requireState(kind: ContentEventKind, state: ContentEventState): void {
  const states = statesOf(kind);
  if (states.includes(state)) return;
  const words = kind.replaceAll('-', ' ');
  const message = `${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words} is ${states.join(' or ')}, never ${state}.`;
  throw invalid(message, [{ path: 'state', message }]);
}
