import * as z from 'zod/mini';
import { nameOf, TimeZone } from './location';

export const Email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.minLength(1, 'Your e-mail is missing.'),
    z.maxLength(254, 'This e-mail address is too long.'),
    z.email('This is not an e-mail address.'),
  );

/** Length is what makes a password strong; 256 bounds the work of hashing it. */
export const Password = z
  .string()
  .check(z.minLength(10, 'Use at least 10 characters.'), z.maxLength(256, 'Use at most 256 characters.'));

/** The first person, their organization and its first location. */
export const SetUp = z.object({
  name: nameOf('Your name'),
  email: Email,
  password: Password,
  organization: nameOf('The name of the organization'),
  location: nameOf('The name of the location'),
  timeZone: TimeZone,
});
export type SetUp = z.infer<typeof SetUp>;

/** The set-up page's form: `code` is what `npm start` printed, asked for from anywhere but this computer. */
export const SetUpForm = z.extend(SetUp, { code: z.optional(z.string().check(z.maxLength(200))) });
export type SetUpForm = z.infer<typeof SetUpForm>;
