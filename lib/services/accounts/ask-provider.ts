import { DomainError, invalid } from '@/lib/domain/error';
import { LostAnswerError, NotSentError } from '@/lib/providers/http';
import { type CallContext, ConnectError, type Provider, ProviderAuthError } from '@/lib/providers/provider';

const patience = 25_000;

/** Calls a provider while a person waits, and words its failure for them. @throws DomainError */
export async function askProvider<T>(provider: Provider, ask: (call: CallContext) => Promise<T>): Promise<T> {
  try {
    return await ask({ signal: AbortSignal.timeout(patience), record: () => {} });
  } catch (error) {
    throw worded(provider, error);
  }
}

function worded(provider: Provider, error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof ConnectError) {
    return invalid(error.message, error.field === null ? undefined : [{ path: error.field, message: error.message }]);
  }
  if (error instanceof ProviderAuthError) {
    return invalid(`${provider.name} did not accept the sign-in: ${error.message} Start again.`);
  }
  if (error instanceof NotSentError || error instanceof LostAnswerError) {
    const words = `${provider.name} could not be reached: ${error.message} Check the address, or try again in a moment.`;
    return new DomainError('unavailable', words);
  }
  return error;
}
