import type { ActionError } from '@/lib/domain/action-result';

/** What a failed read throws: the same words a failed action answers with. */
export class ReadError extends Error {
  constructor(readonly error: ActionError) {
    super(error.message);
    this.name = 'ReadError';
  }
}
