import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChecks } from '../check/run-checks.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { root } from '../start/paths.mjs';
import { explain } from '../start/say.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

const children = new Set();
/** Whatever a developer has set for a running Almanac must not reach the tests. */
const ours =
  /^(ALMANAC_|OIDC_|SMTP_|MAIL_|PORT$|HOST$|DATABASE_URL$|PUBLIC_URL$|PLAYGROUND_URL$|NODE_ENV$|WORKER_CONCURRENCY$)/;
for (const name of Object.keys(process.env)) if (ours.test(name)) delete process.env[name];
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** What stands in one row runs side by side: unit tests wait now and then, and the build, which is quiet, uses that. */
const rows = [
  [{ name: 'Checks', run: () => runChecks() }],
  [
    { name: 'Unit tests', run: runVitest },
    { name: 'Build', run: runBuild },
  ],
  [{ name: 'Browser tests', run: runPlaywright }],
];

/** Runs every step, also after a failed one. @returns {Promise<number>} the exit code */
export async function runAllTests() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGTERM');
      setTimeout(() => process.exit(130), 15_000).unref();
    });
  }
  const total = { passed: 0, failed: 0 };
  for (const row of rows) {
    console.log(`\n── ${row.map(({ name }) => name).join(', ')}`);
    for (const { passed, failed } of await Promise.all(row.map(runStep))) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Says how it went; a step that falls over is one failure. */
async function runStep({ name, run }) {
  const begun = performance.now();
  const result = await run().catch((error) => {
    explain(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
  return result;
}

async function runVitest() {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-vitest-')), 'report.json');
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  // Files that could not be loaded count no test of their own.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return atLeastOne(code, { passed: report.numPassedTests, failed: report.numFailedTests + broken.length });
}

async function runBuild() {
  await ensureBuilt();
  return { passed: 1, failed: 0 };
}

async function runPlaywright() {
  process.env.CHROMIUM_PATH = await ensureChromium();
  const file = path.join(root, 'test-results', 'report.json');
  fs.rmSync(file, { force: true });
  const code = await run('playwright', ['test']);
  const { stats, errors } = readReport(file);
  return atLeastOne(code, { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length });
}

/** A run that failed without a failed test (a crash, an error after the tests) is one failure. */
const atLeastOne = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The run ended without its report (${file}).`);
  }
}

function run(name, args) {
  const child = spawn(path.join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}
