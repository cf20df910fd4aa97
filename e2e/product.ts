import { execFile, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../scripts/postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

export type Owner = { email: string; password: string; organizationId: string; locationId: string; userId: string };

/** One whole Almanac as `npm start` runs it: its own data folder, database, web server and worker, on a free port. */
export class Product {
  readonly baseURL: string;
  private child: ReturnType<typeof spawn> | undefined;
  private output = '';

  private constructor(
    private readonly port: number,
    readonly dataDir: string,
    private readonly extra: Record<string, string>,
  ) {
    this.baseURL = `http://localhost:${port}`;
  }

  static async start(extra: Record<string, string> = {}): Promise<Product> {
    const product = new Product(await freePort(), fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-e2e-')), extra);
    // As root the embedded PostgreSQL runs as another user, who has to get through.
    fs.chmodSync(product.dataDir, 0o755);
    await product.boot();
    return product;
  }

  private get env() {
    return {
      ...process.env,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      ALMANAC_DATA: this.dataDir,
      NEXT_TELEMETRY_DISABLED: '1',
      LOG_LEVEL: 'warn',
      ...this.extra,
    };
  }

  private async boot() {
    const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], {
      cwd: root,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        this.output += chunk;
        if (this.output.includes('Almanac is ready')) resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${this.output}`)));
    });
  }

  /** Starts it again on the same data, after it ended. */
  async restart() {
    this.output = '';
    await this.boot();
  }

  /** The set-up code it printed for the first run. */
  get setupCode(): string {
    return /set-up\?code=(\w+)/.exec(this.output)?.[1] ?? '';
  }

  /** Its worker process, started again by itself whenever it dies; nothing in between. */
  get workerPid(): number | undefined {
    const { pid } = JSON.parse(fs.readFileSync(path.join(this.dataDir, 'runtime.json'), 'utf8'));
    const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const line = listed
      .split('\n')
      .map((one) => one.trim().split(/\s+/))
      .find(([, parent, stat, ...args]) => {
        return Number(parent) === pid && !stat?.startsWith('Z') && args.join(' ').includes('lib/worker.ts');
      });
    return line && Number(line[0]);
  }

  /** Has the worker stand still meanwhile: what the screens say of a passing state stays so until it was looked at. */
  async whileWorkerRests(look: () => Promise<void>) {
    const pid = this.workerPid;
    if (!pid) throw new Error('There is no worker.');
    process.kill(pid, 'SIGSTOP');
    try {
      await look();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  }

  /** What it printed so far. */
  get log(): string {
    return this.output;
  }

  /** `npm run admin -- …`: the one JSON object it prints. */
  async admin<T = Record<string, string>>(...args: string[]): Promise<T> {
    const { stdout } = await run(process.execPath, [path.join(root, 'scripts', 'admin.mjs'), ...args], {
      cwd: root,
      env: this.env,
    });
    return JSON.parse(stdout);
  }

  /** A person, an organization and a Berlin location, made as an operator would: without samples or accounts. */
  async bootstrap(name = 'Nora Lindt'): Promise<Owner> {
    const email = 'nora@example.com';
    const password = 'correct horse battery';
    const ids = await this.admin<Omit<Owner, 'email' | 'password'>>(
      ...['bootstrap', '--email', email, '--password', password, '--name', name],
      ...['--organization', 'Lindt & Co', '--location', 'Lindt Berlin', '--time-zone', 'Europe/Berlin'],
    );
    return { email, password, ...ids };
  }

  /** Calls the planner API with a key of this location. */
  async api(owner: Pick<Owner, 'locationId'>): Promise<PlannerApi> {
    const { token = '' } = await this.admin(
      ...['api-key', 'create', '--location', owner.locationId, '--name', 'Tests', '--scope', 'manage'],
    );
    return async (method, where, body) => {
      const response = await fetch(`${this.baseURL}/api/planner/locations/${owner.locationId}${where}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        body: body ? JSON.stringify(body) : undefined,
      });
      return { status: response.status, body: await response.json() };
    };
  }

  async stop() {
    const child = this.child;
    if (child && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    // A database that was killed on the way may still write for a moment.
    fs.rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export type PlannerApi = (method: string, where: string, body?: object) => Promise<{ status: number; body: Answer }>;
/** Answers are looked at field by field in tests; the contract's own tests hold their types. */
export type Answer = { [field: string]: Answer } & Answer[] & string;
