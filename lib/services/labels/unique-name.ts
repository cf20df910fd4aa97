import { conflict } from '@/lib/domain/error';

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === '23505') || (error.cause !== undefined && isUniqueViolation(error.cause)));

/** Runs a write; a name taken in this location (in any case) becomes a conflict that says so. */
export async function uniqueName<T>(what: string, name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict(`There is already a ${what} called “${name}” here. Choose another name or use that one.`);
  }
}
