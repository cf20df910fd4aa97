import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../start/say.mjs';
import { judge } from './judge';
import { startLoad } from './load';
import { openStage } from './stage';

/** Every web and worker process restarted, one after the other, while people and programs use the product. */
export async function rolling({ posts, people }: { posts: number; people: number }) {
  const stage = await openStage({ posts, synchronous: true });
  try {
    const load = startLoad(stage.place, { people });
    const steady = await measureSteady(stage, load);
    let restarts = 0;
    for (const name of stage.fleet.names) {
      await stage.fleet.restart(name);
      if (name.startsWith('web-')) await stage.balancer.untilUp(Number(name.slice(4)));
      restarts += 1;
      say(`${name} restarted; ${load.state.requests} requests, ${load.state.failed} failed`);
    }
    await sleep(3000);
    await load.stop();
    for (const line of load.failures) say(line);
    const wanted = new Map([...stage.seeded.wanted, ...load.told]);
    const { lost, doubled, denied, stuck, altered, unknown, looked, strangers } = await judge(
      stage,
      stage.database,
      wanted,
    );
    const { requests, failed, slowestMs, kinds } = load.state;
    const line = {
      ...{ scenario: 'rolling', restarts, requests, ...kinds, failed, slowest: `${Math.round(slowestMs)}ms` },
      ...{ posts: wanted.size, lost, doubled, denied, stuck, altered, unknown, looked, strangers },
      ...{ died: stage.fleet.died(), ...steady },
    };
    return { line, bad: failed + lost + doubled + denied + stuck + altered + unknown + looked + strangers + line.died };
  } finally {
    await stage.close();
  }
}

/** Fifteen seconds in which nothing is restarted: what a request and a publish cost here. */
async function measureSteady(stage: Awaited<ReturnType<typeof openStage>>, load: ReturnType<typeof startLoad>) {
  await sleep(5000);
  const [before, requests, sent] = [stage.fleet.measure(), load.state.requests, await stage.network.count()];
  const startedAt = performance.now();
  await sleep(15_000);
  const seconds = (performance.now() - startedAt) / 1000;
  const [after, published] = [stage.fleet.measure(), (await stage.network.count()) - sent];
  const asked = load.state.requests - requests;
  const each = (milliseconds: number, times: number) => (milliseconds / Math.max(times, 1)).toFixed(1);
  return {
    requestRate: `${(asked / seconds).toFixed(1)}/s`,
    publishRate: `${(published / seconds).toFixed(1)}/s`,
    requestCpu: `${each(after.web.processorMs - before.web.processorMs, asked)}ms`,
    publishCpu: `${each(after.worker.processorMs - before.worker.processorMs, published)}ms`,
    webMemory: `${after.web.megabytes}MB`,
    workerMemory: `${after.worker.megabytes}MB`,
  };
}
