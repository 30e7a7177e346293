import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/formats/data/package-root.ts';

/** What a server has used. */
export interface Used {
  readonly rssMegabytes: number;
  /** The most that it ever held, its start included. */
  readonly peakMegabytes: number;
  readonly processorMilliseconds: number;
}

export interface ServedProcess {
  readonly address: string;
  used(): Promise<Used>;
  end(): Promise<void>;
}

/** Read into the server's process: it tells what it has used when it is asked. */
const PROBE = `data:text/javascript,process.on('message', () => process.send({
  rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS, cpu: process.cpuUsage() }));`;

const MEGABYTE = 1024 * 1024;

/** The built `foedus serve`, in its own process, with a new file for its exercises. */
export async function serveProcess(scenario: string): Promise<ServedProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'foedus-bench-'));
  const main = join(packageRoot(), 'dist', 'src', 'cli', 'main.js');
  const args = [
    '--import',
    PROBE.replaceAll('\n', ''),
    main,
    'serve',
    join(packageRoot(), 'scenarios', scenario),
    '--json',
    '--port',
    '0',
  ];
  const child = spawn(process.execPath, [...args, '--data', join(folder, 'exercises.db')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  const address = await addressOf(child);
  return {
    address,
    used: async () => {
      child.send('used');
      const [{ rss, peak, cpu }] = await once(child, 'message');
      return {
        rssMegabytes: rss / MEGABYTE,
        peakMegabytes: (peak * 1024) / MEGABYTE,
        processorMilliseconds: (cpu.user + cpu.system) / 1000,
      };
    },
    end: async () => {
      child.kill('SIGTERM');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const failed = once(child, 'close').then(() => Promise.reject(new Error('foedus serve ended before it served')));
  const [line] = await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), failed]);
  return (JSON.parse(String(line)) as { address: string }).address;
}
