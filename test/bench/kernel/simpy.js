import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const INTERPRETERS = ['/usr/bin/python3', 'python3'];
const SCRIPT = 'kernel-simpy.py';
/** A way to run the SimPy models, or undefined where no interpreter can import SimPy or the script is not there. */
export function findSimpy() {
  const script = findScript();
  const python = INTERPRETERS.find((name) => spawnSync(name, ['-c', 'import simpy']).status === 0);
  if (!script || !python) return undefined;
  return (...task) => {
    const done = spawnSync(python, [script, ...task.map(String)], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${SCRIPT} ${task.join(' ')} failed: ${done.stderr}`);
    return JSON.parse(done.stdout);
  };
}
/** Beside the sources; compiled code looks in the folder it is started from too. */
function findScript() {
  const beside = fileURLToPath(new URL(`../${SCRIPT}`, import.meta.url));
  return [beside, `test/bench/${SCRIPT}`].find((path) => existsSync(path));
}
