/** What the Playground network answers when it refuses, in the shape of its own API. */
export class PlaygroundError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}
