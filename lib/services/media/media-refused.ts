import { DomainError } from '@/lib/domain/error';

/** A file that is not taken. The kind tells surfaces which status it is; the message what to do. */
export class MediaRefused extends DomainError {
  constructor(
    readonly kind: 'too_large' | 'wrong_type' | 'unusable',
    message: string,
  ) {
    super('invalid', message, { issues: [{ path: 'file', message }] });
  }
}
