import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const INTERPRETERS = ['/usr/bin/python3', 'python3'];
const SCRIPT = 'kernel-simpy.py';
/** Room for the logs of a hundred runs. */
const MOST_BYTES = 256 * 1024 * 1024;

export const HOW_TO_INSTALL_SIMPY =
  'Python 3 with SimPy 3 or 4 was not found; install it (Debian, Ubuntu: apt-get install python3-simpy3)';

/** SimPy's answer: CPU seconds of the run itself, its result, and the versions. */
export interface SimpyRun {
  readonly seconds: number;
  readonly result: number;
  readonly versions: string;
}

/** A way to run the SimPy models, or undefined where no interpreter can import SimPy or the script is not there. */
export function findSimpy(): ((...task: (string | number)[]) => SimpyRun) | undefined {
  const run = findSimpyScript(SCRIPT);
  return run && ((...task) => JSON.parse(run(task)) as SimpyRun);
}

/**
 * A way to run one script of `test/bench` with arguments and standard input, giving what it prints; undefined as in
 * `findSimpy`. @throws Error where the script fails
 */
export function findSimpyScript(name: string): ((task: readonly (string | number)[], input?: string) => string) | undefined {
  const script = findScript(name);
  const python = INTERPRETERS.find((candidate) => spawnSync(candidate, ['-c', 'import simpy']).status === 0);
  if (!script || !python) return undefined;
  return (task, input = '') => {
    // -B: nothing is written beside the sources
    const done = spawnSync(python, ['-B', script, ...task.map(String)], { encoding: 'utf8', input, maxBuffer: MOST_BYTES });
    if (done.status !== 0) throw new Error(`${name} ${task.join(' ')} failed: ${done.error?.message ?? done.stderr}`);
    return done.stdout;
  };
}

/** Beside the sources; compiled code looks in the folder it is started from too. */
function findScript(name: string): string | undefined {
  const beside = fileURLToPath(new URL(`../${name}`, import.meta.url));
  return [beside, `test/bench/${name}`].find((path) => existsSync(path));
}
