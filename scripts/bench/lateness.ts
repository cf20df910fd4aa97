// How late is a post with many others waiting? `npm run bench -- lateness [waiting] [posts] [workers]`
// Posts are due one after the other, 40 ms apart, each found by the timer to the next due row. One JSON object.
import { openPublishing, percentile } from './parts/publishing';

const [waiting = 100_000, posts = 400, workers = 1] = process.argv.slice(2).map(Number);
const apartMs = 40;
const stage = await openPublishing({ accounts: 200, answerMs: 20 });
await stage.plan('waiting', waiting, `now() + interval '1 day' + n * interval '1 minute'`);
await stage.work(workers);

const startMs = Math.ceil((Date.now() + 8000) / 1000) * 1000;
const dueMs = (n: number) => startMs + n * apartMs;
await stage.plan('due', posts, `to_timestamp(${startMs / 1000}) + n * interval '${apartMs} milliseconds'`);
const readyMsAhead = startMs - Date.now();
const late = (await stage.arrived(posts)).sort((x, y) => x - y).map((at, index) => at - dueMs(index + 1));

const lateMs = { p50: percentile(late, 0.5), p99: percentile(late, 0.99), most: percentile(late, 1) };
console.log(
  JSON.stringify({ waiting, posts, workers, readyMsAhead, lateMs, early: late.filter((ms) => ms < 0).length }),
);
await stage.close();
