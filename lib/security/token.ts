import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 base64url characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to recognise it, not enough to use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
