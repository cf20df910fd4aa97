import { openDatabase } from '@/db/client';
import { commands, usage } from '@/lib/admin/commands';
import { DomainError, invalid } from '@/lib/domain/error';
import { env } from '@/lib/env';

/** npm run admin -- <command>: one JSON object on stdout; a failure is {"error":{code,message}} and an exit code. */
async function main(words: string[]): Promise<void> {
  const found = commands.find(({ name }) => name.every((word, index) => words[index] === word));
  if (!found) throw invalid(`There is no such command. Known are: ${usage()}.`);
  const database = openDatabase(env().DATABASE_DIRECT_URL ?? env().DATABASE_URL, { name: 'admin', max: 3 });
  try {
    print(await found.run(database, words.slice(found.name.length)));
  } finally {
    await database.close(1);
  }
}

const print = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`);

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof DomainError)) console.error(error);
  const { code, message } =
    error instanceof DomainError
      ? error
      : { code: 'unavailable', message: 'The command failed; the lines on stderr say why.' };
  print({ error: { code, message } });
  process.exitCode = 1;
});
