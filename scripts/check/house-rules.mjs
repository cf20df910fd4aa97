import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../start/paths.mjs';

const code = /^(app|components|lib|db|e2e|scripts)\/.*\.(ts|tsx|mjs)$/;
const emptyNames = /(^|[/.-])(utils?|helpers?|misc|common|managers?)([/.-]|$)/i;
/** kebab-case; Next's own folder signs and declaration files are its business. */
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const forbiddenWords = [
  [/@ts-(ignore|nocheck|expect-error)/, 'silences the type checker'],
  [/biome-ignore(?! lint\/\w+\/\w+: \w+( [\w,;:]+){3})/, 'silences the linter without a reason'],
  [/\b(TODO|FIXME|XXX)\b/, 'is a promise instead of code'],
];

/** The rules of docs/architecture.md that no ready-made tool knows. @returns {{ ok: boolean, output: string }} */
export function checkHouseRules() {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = listed.stdout.split('\n').filter((name) => code.test(name) && fs.existsSync(path.join(root, name)));
  const files = names.map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }));
  const problems = files.flatMap(problemsOf);
  const sizes = files.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
  const at = (share) => sizes[Math.floor(sizes.length * share)] ?? 0;
  if (files.length < 400) problems.push(`only ${files.length} files were seen: this check itself is broken`);
  if (at(0.5) > 60) problems.push(`half of the files have more than ${at(0.5)} lines; aim for 60`);
  if (at(0.95) > 200) problems.push(`one file in twenty has more than ${at(0.95)} lines; aim for 200`);
  return {
    ok: problems.length === 0,
    output: problems.join('\n'),
    note: `${files.length} files, median ${at(0.5)} lines, 95 % under ${at(0.95)}, longest ${sizes.at(-1)}`,
  };
}

function problemsOf({ name, text }) {
  const lines = text.split('\n').length - 1;
  const found = [];
  if (lines > 300) found.push(`${name}: ${lines} lines; none may have over 300`);
  if (emptyNames.test(name)) found.push(`${name}: a name that says nothing`);
  const file = path.basename(name).replace(/\.(ts|tsx|mjs)$/, '');
  if (!kebab.test(file)) found.push(`${name}: not kebab-case`);
  if (isBarrel(text) && !/^app\/.*\/route\.ts$/.test(name))
    found.push(`${name}: a barrel; import from the file itself`);
  if (
    /process\.env\b(?!\.\w+ = )/.test(text) &&
    /^(app|components|lib|db)\//.test(name) &&
    !/^lib\/env\.ts$|\.test\.ts$|\/testing/.test(name)
  ) {
    found.push(`${name}: reads process.env; only lib/env.ts does`);
  }
  if (name !== 'scripts/check/house-rules.mjs') {
    for (const [word, what] of forbiddenWords)
      if (word.test(text)) found.push(`${name}: ${word.exec(text)[0]} ${what}`);
  }
  return found;
}

/** A file that does nothing but hand on others' exports. */
function isBarrel(text) {
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim());
  const said = statements.filter(Boolean);
  return (
    said.length > 0 && said.every((statement) => /^export\s+(type\s+)?(\*|\{[^}]*\})[\s\S]*\sfrom\s/.test(statement))
  );
}
