/** A place where a person is signed in. `id` is the hash of the session's token: it names the session and opens nothing. */
export type SessionView = { id: string; userAgent: string | null; createdAt: string; expiresAt: string };

/** A key for programs; never its token. `createdBy` is a person's name, null for the server's operator. */
export type ApiKeyView = {
  id: string;
  name: string;
  scopes: string[];
  createdBy: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
};
