import { explain, say } from '../start/say.mjs';
import { promote } from './promote';
import { rolling } from './rolling';

const words = process.argv.slice(2);
const numbers = new Map(words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]));
const number = (name: string, otherwise: number) => Number(numbers.get(name) ?? otherwise);
const [posts, people] = [number('posts', 1200), number('people', 6)];
process.env.NEXT_DIST_DIR ??= '.next-scale';

const scenarios: Record<string, () => Promise<{ line: Record<string, unknown>; bad: number }>> = {
  rolling: () => rolling({ posts, people }),
  promote: () => promote({ posts, people: Math.ceil(people / 3), synchronous: true, guard: true }),
  async: () =>
    promote({ posts, people: Math.ceil(people / 3), synchronous: false, guard: numbers.get('guard') !== 'off' }),
};
const asked = words.filter((word) => !word.includes('='));
const stranger = asked.find((name) => !(name in scenarios));
if (stranger) {
  say(`There is no scenario "${stranger}". There are: ${Object.keys(scenarios).join(', ')}, simulate.`);
  process.exit(1);
}
let failed = false;
for (const name of asked.length > 0 ? asked : Object.keys(scenarios)) {
  say(`── ${name}`);
  const startedAt = performance.now();
  try {
    const run = await scenarios[name]?.();
    const line = { ...run?.line, seconds: Math.round((performance.now() - startedAt) / 1000) };
    console.log(
      Object.entries(line)
        .map(([key, value]) => `${key}=${value}`)
        .join(' '),
    );
    failed ||= run?.bad !== 0;
  } catch (error) {
    explain(error);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
