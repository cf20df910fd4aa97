import * as z from 'zod/mini';

/** 24-hex ObjectId, the same on every surface. */
export const Id = z.string().check(z.regex(/^[0-9a-f]{24}$/, 'This is not a valid id.'));
