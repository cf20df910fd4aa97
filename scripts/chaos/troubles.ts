import { chaosOptions } from '@/lib/publisher/testing/chaos/options';
import { runChaos } from '@/lib/publisher/testing/chaos/run-chaos';
import { openStage } from './stage';

const options = chaosOptions(process.argv.slice(2));
const started = performance.now();
const stage = await openStage();
const report = await runChaos(options, { ...stage, say: (line) => console.error(line) });
await stage.close();

const { posts, kills, freezes, restarts, hostile, factor, seed, workers, clock } = options;
const line = {
  ...{ posts, workers, kills, freezes, fences: report.stood, restarts, backends: report.backends, hostile, clock },
  ...{ lost: report.lost, doubled: report.doubled, stuck: report.stuck, denied: report.denied, early: report.early },
  ...{ altered: report.altered, died: report.died, unknown: report.unknown, failed: report.failed },
  ...{ retried: report.retriedByHand, rate: `${report.rate.toFixed(1)}/s` },
  takeover: `${report.takeoverSeconds.toFixed(1)}s*${factor}`,
  ...(report.regainedSeconds !== null && { regained: `${report.regainedSeconds}s` }),
  ...{ factor, seed, seconds: Math.round((performance.now() - started) / 1000) },
};
console.log(
  Object.entries(line)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
);
const { lost, doubled, stuck, denied, early, altered, died } = report;
process.exit(lost + doubled + stuck + denied + early + altered + died > 0 ? 1 : 0);
