// npm test: installs, checks, tests, builds and drives the product in a real browser. Ends with "N passed, N failed".
import { explain } from './start/say.mjs';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

try {
  ensureInstalled('all');
  if (onNode24()) {
    const { runAllTests } = await import('./test/run-all-tests.mjs');
    process.exitCode = await runAllTests();
  }
} catch (error) {
  explain(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
