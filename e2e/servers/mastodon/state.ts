import { randomBytes } from 'node:crypto';

export type Person = { id: string; username: string; email: string; password: string; displayName: string };
export type App = {
  id: string;
  name: string;
  website: string | null;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  scopes: string[];
};
export type Code = { app: App; person: Person; redirectUri: string; scopes: string[]; challenge: string | null };
export type Token = { app: App; person: Person | null; scopes: string[]; createdAt: number };
export type Media = {
  id: string;
  owner: Person;
  bytes: Buffer;
  type: string;
  description: string | null;
  /** A picture of the uploader's choice that stands for a video. */
  cover: Buffer | null;
  pollsLeft: number;
  statusId: string | null;
};
export type Status = {
  id: string;
  author: Person;
  app: App;
  createdAt: Date;
  text: string;
  spoilerText: string;
  sensitive: boolean;
  visibility: string;
  language: string | null;
  inReplyToId: string | null;
  media: Media[];
};

/** All the server knows; a new one for every server. */
export function newState() {
  const people = new Map<string, Person>();
  const addPerson = (username: string, displayName: string): Person => {
    const email = `${username}@example.com`;
    const person = { id: nextId(), username, email, password: `password-of-${username}`, displayName };
    people.set(email, person);
    return person;
  };
  return {
    addPerson,
    people,
    apps: new Map<string, App>(),
    codes: new Map<string, Code>(),
    tokens: new Map<string, Token>(),
    media: new Map<string, Media>(),
    statuses: new Map<string, Status>(),
    /** Idempotency-Key of a person → status id. Mastodon keeps them for an hour. */
    keys: new Map<string, { statusId: string; until: number }>(),
    /** How often GET /api/v1/media/:id answers 206 before an upload is ready; 0: ready at once, the upload answers 200. */
    mediaPolls: 1,
    maxCharacters: 500,
    supportsPkce: true,
  };
}
export type State = ReturnType<typeof newState>;

export const secret = () => randomBytes(24).toString('base64url');

let last = 0n;
/** Snowflakes: milliseconds and a counter, so that ids are in the order of time. */
export function nextId(): string {
  const now = BigInt(Date.now()) << 16n;
  last = now > last ? now : last + 1n;
  return last.toString();
}
