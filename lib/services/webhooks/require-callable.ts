import { invalid } from '@/lib/domain/error';
import { refusalOf } from '@/lib/providers/refusal-of';

/** @throws DomainError invalid (path `url`) for an address nothing is sent to from here */
export async function requireCallable(url: string): Promise<void> {
  const message = await refusalOf(url);
  if (message) throw invalid(message, [{ path: 'url', message }]);
}
