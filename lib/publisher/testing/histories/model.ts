/** Something a person did, and between which two instants of the database it took effect; epoch milliseconds. */
export type Span = { begun: number; ended: number };
type Word = Span & { text: string };
/** `on`: from here on it may go out; `off`: once this has ended it may not. */
export type Turn = Span & { kind: 'on' | 'off'; deletes?: boolean };

export type ModelPost = { id: string; words: Word[]; turns: Turn[] };
/** The small model: what people were told has happened. Posts are numbered as they are made, and accounts. */
export type Model = { posts: ModelPost[]; accounts: Turn[][] };

export const accountCount = 2;
export const emptyModel = (): Model => ({
  posts: [],
  accounts: Array.from({ length: accountCount }, () => [{ kind: 'on', begun: 0, ended: 0 }]),
});

/** Whether something switched on and off in these turns was surely off at this instant. */
export function surelyOff(turns: Turn[], at: number): boolean {
  const off = turns.findLast(({ kind, ended }) => kind === 'off' && ended <= at);
  if (!off) return turns.every(({ kind, begun }) => kind === 'off' || begun > at);
  return !turns.some(({ kind, begun, ended }) => kind === 'on' && ended >= off.begun && begun <= at);
}

/** The words a post may have had at this instant: the last ones written by then, and those just being written. */
export function wordsAt(words: Word[], at: number): string[] {
  const last = words.findLast(({ ended }) => ended <= at);
  const under = words.filter(({ begun, ended }) => begun <= at && ended > at);
  return [...(last ? [last] : []), ...under].map(({ text }) => text);
}

/** What a call that creates a post breaks of the rules, given when its fence was granted. */
export function broken(model: Model, call: { postId: string; account: number; text: string; fencedAt: number }) {
  const post = model.posts.find(({ id }) => id === call.postId);
  if (!post) return [];
  const account = model.accounts[call.account] ?? [];
  return [
    ...(surelyOff(post.turns, call.fencedAt) ? ['sent after it was deleted, taken off the schedule or put off'] : []),
    ...(surelyOff(account, call.fencedAt) ? ['sent to a disconnected account'] : []),
    ...(wordsAt(post.words, call.fencedAt).includes(call.text) ? [] : [`sent with other words: ${call.text}`]),
  ];
}
