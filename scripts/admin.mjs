// npm run admin -- <command>: one JSON object alone on stdout (.npmrc keeps npm's own lines away), words on stderr.
import { explain, Refusal } from './start/say.mjs';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

try {
  ensureInstalled('prod');
  if (onNode24()) {
    const { runAdmin } = await import('./start/admin.mjs');
    process.exitCode = await runAdmin(process.argv.slice(2));
  }
} catch (error) {
  explain(error);
  const message =
    error instanceof Refusal ? error.message : 'The command could not be run; the lines on stderr say why.';
  process.stdout.write(`${JSON.stringify({ error: { code: 'unavailable', message } })}\n`);
  process.exitCode = 1;
}
