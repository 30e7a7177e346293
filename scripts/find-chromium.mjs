// Finds a Chromium for the browser tests, installs one where that is possible (Debian, root), or says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.FOEDUS_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const find = () => CANDIDATES.find((path) => path && existsSync(path));

/** Path of a Chromium, or undefined after saying on standard error what to install. */
export function findOrInstallChromium() {
  const found = find();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('installing chromium for the browser tests … ');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    const installed = spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-dejavu-core'], { encoding: 'utf8' });
    process.stderr.write(installed.status === 0 ? 'done\n' : `failed\n${installed.stderr}\n`);
  }
  const path = find();
  if (!path) {
    process.stderr.write(
      'The browser tests need a Chromium and none was found. Install one (Debian, Ubuntu: apt-get install chromium;\n' +
        'macOS: brew install --cask chromium; Windows: Edge or Chrome will do), or set FOEDUS_CHROMIUM to its path.\n',
    );
  }
  return path;
}
