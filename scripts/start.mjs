// npm start · npm run dev · npm run worker · npm run web · npm run build. Runs with nothing installed; see docs/operations.md.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Almanac: needs Node 20 or newer; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}
const { explain } = await import('./start/say.mjs');
const { ensureInstalled, onNode24 } = await import('./start/toolchain.mjs');
try {
  const mode = ['dev', 'worker', 'web', 'build'].find((word) => process.argv.includes(`--${word}`)) ?? 'start';
  ensureInstalled(mode === 'dev' ? 'all' : 'prod');
  if (onNode24()) {
    if (mode === 'build') {
      // For images of containers: what starting would do when it finds no pages.
      const { ensureBuilt } = await import('./start/build.mjs');
      await ensureBuilt();
      process.exit(0);
    }
    const { runAlmanac } = await import('./start/run.mjs');
    process.exit(await runAlmanac(mode));
  }
} catch (error) {
  explain(error);
  process.exit(1);
}
