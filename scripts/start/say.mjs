/** A failure a person can act on: printed as its one line, without a stack. */
export class Refusal extends Error {}

// A terminal that was closed is no reason to fall over before everything is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Progress goes to stderr, so that stdout stays free for what a command answers. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Prints why it ends. Unforeseen errors keep their stack: they are for us, not for the operator to understand. */
export function explain(error) {
  const lines = error instanceof Refusal ? error.message.split('\n') : [];
  for (const line of lines) say(`Almanac: ${line}`);
  if (lines.length === 0) say(error?.stack ?? String(error));
}
