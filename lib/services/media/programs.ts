import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@/lib/domain/error';
import { programPath } from '@/lib/env';

export type Program = 'ffmpeg' | 'ffprobe';

const runs = (file: string) =>
  fs.access(file, fs.constants.X_OK).then(
    () => true,
    () => false,
  );

async function onPath(name: Program): Promise<string | null> {
  for (const folder of programPath()
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each))) {
    const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (await runs(file)) return file;
  }
  return null;
}

// Put together so that no bundler looks for them: they are optional.
const packages = {
  ffmpeg: ['@ffmpeg-installer', 'ffmpeg'].join('/'),
  ffprobe: ['@ffprobe-installer', 'ffprobe'].join('/'),
};

/** The npm packages are optional; ffprobe's comes without its x bit, and may stand in a folder we cannot write to. */
async function fromNpm(name: Program): Promise<string | null> {
  let file: string;
  try {
    file = (createRequire(import.meta.url)(packages[name]) as { path: string }).path;
  } catch {
    return null;
  }
  if (await runs(file)) return file;
  await fs.chmod(file, 0o755).catch(() => {});
  if (await runs(file)) return file;
  const copy = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-program-')), name);
  try {
    await fs.copyFile(file, copy);
    await fs.chmod(copy, 0o755);
    return copy;
  } catch {
    return null;
  }
}

const found = new Map<Program, Promise<string | null>>();
/** Where ffmpeg or ffprobe is: on the PATH, else from npm; null when the machine has none. */
export function findProgram(name: Program): Promise<string | null> {
  const known = found.get(name) ?? onPath(name).then((file) => file ?? fromNpm(name));
  found.set(name, known);
  return known;
}

export const canReadVideo = async (): Promise<boolean> =>
  (await findProgram('ffmpeg')) !== null && (await findProgram('ffprobe')) !== null;

/** It ended badly, was too slow, or said too much; `said` is the end of what it wrote about it. */
export class ProgramError extends Error {
  constructor(
    message: string,
    readonly said: string,
  ) {
    super(message);
  }
}

/** Kilobytes of address space: a crafted file may not take the machine's memory. */
const memoryKb = 6_000_000;
const mostOutput = 4_000_000;

/**
 * Runs a program without a shell's reading of its arguments, without input, with limits of time (ms) and memory.
 * @returns what it wrote. @throws ProgramError; DomainError unavailable when it is not on this machine
 */
export async function runProgram(name: Program, args: string[], timeoutMs: number): Promise<string> {
  const file = await findProgram(name);
  if (!file) throw new DomainError('unavailable', `${name} is not on this machine. Ask its admin to install ffmpeg.`);
  const limited = `ulimit -v ${memoryKb} 2>/dev/null; exec "$0" "$@"`;
  const child =
    process.platform === 'linux'
      ? spawn('/bin/sh', ['-c', limited, file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.length > mostOutput) child.kill('SIGKILL');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const over = new AbortController();
  const late = sleep(timeoutMs, 'late' as const, { signal: over.signal }).catch(() => null);
  const code = await Promise.race([ended, late]);
  over.abort();
  if (code === 'late') {
    child.kill('SIGKILL');
    await ended;
    throw new ProgramError(`${name} took longer than ${Math.round(timeoutMs / 1000)} s.`, said);
  }
  if (code !== 0) throw new ProgramError(`${name} ended with ${code}.`, said);
  return out;
}
