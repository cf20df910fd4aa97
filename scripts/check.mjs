// npm run check: everything that can be said about the code without running it, side by side.
import { explain } from './start/say.mjs';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

try {
  ensureInstalled('all');
  if (onNode24()) {
    const { runChecks } = await import('./check/run-checks.mjs');
    const { failed } = await runChecks();
    process.exitCode = failed > 0 ? 1 : 0;
  }
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
