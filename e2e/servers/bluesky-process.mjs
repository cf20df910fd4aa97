// One server of a Bluesky network as a process of its own, which may be killed: `node bluesky-process.mjs pds|plc SETTINGS`.
// The package as a whole would load moderation and AppView too, which takes longer than all that is tested.
const part = (file) => import(new URL(`../../node_modules/@atproto/dev-env/dist/${file}.js`, import.meta.url).href);
const [role, settings = '{}'] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
if (role === 'plc') {
  const { TestPlc } = await part('plc');
  await TestPlc.create(JSON.parse(settings));
} else {
  const [{ TestPds }, { mockNetworkUtilities }] = await Promise.all([part('pds'), part('util')]);
  mockNetworkUtilities(await TestPds.create(JSON.parse(settings)));
}
process.send?.('ready');
