// Finds the browsers, and on a Debian machine with root rights installs what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** MiniBrowser lies in a folder that carries the architecture and the API version. */
export function miniBrowser(): string | null {
  for (const arch of list('/usr/lib').filter((name) => name.includes('-linux-'))) {
    for (const api of list(join('/usr/lib', arch)).filter((name) => name.startsWith('webkit2gtk-'))) {
      if (list(join('/usr/lib', arch, api)).includes('MiniBrowser')) return join('/usr/lib', arch, api, 'MiniBrowser');
    }
  }
  return null;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const PACKAGES: readonly (readonly [present: () => string | null, debian: readonly string[]])[] = [
  [() => onPath('chromium'), ['chromium']],
  [() => onPath('firefox-esr'), ['firefox-esr']],
  [() => onPath('WebKitWebDriver') && miniBrowser(), ['webkit2gtk-driver']],
  [() => onPath('xvfb-run') && onPath('Xvfb') && onPath('xauth'), ['xvfb', 'xauth']],
];

export function installMissing(): void {
  const missing = PACKAGES.filter(([present]) => !present()).flatMap(([, debian]) => debian);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || onPath('apt-get') === null) {
    console.error(`Not installed: ${missing.join(', ')}. Their engines are left out.`);
    return;
  }
  console.error(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
  const done = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env, stdio: 'ignore' });
  if (done.status !== 0) console.error('apt-get could not install them; their engines are left out.');
}
