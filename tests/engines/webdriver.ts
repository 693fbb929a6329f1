// Just enough of the W3C WebDriver protocol to run one script in WebKitGTK's MiniBrowser.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const PORT = 4711;
const BASE = `http://127.0.0.1:${PORT}`;

async function request(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${BASE}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
  return value;
}

async function session(binary: string): Promise<{ id: string; version: string }> {
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] }, timeouts: { script: 300_000 } },
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const value = (await request('POST', '/session', { capabilities })) as {
        sessionId: string;
        capabilities: { browserVersion?: string };
      };
      return { id: value.sessionId, version: value.capabilities.browserVersion ?? '' };
    } catch (error) {
      if (attempt >= 20 || !(error instanceof TypeError)) throw error;
      await sleep(250);
    }
  }
}

/** Runs a function body in a page; `args` are its `arguments`. */
export async function runInWebKit(binary: string, script: string, args: readonly unknown[]) {
  // Headless machines have no display: xvfb-run brings one and takes it away again.
  const driver: ChildProcess = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${PORT}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const gone = new Promise<never>((_resolve, reject) => driver.once('error', reject));
  try {
    const { id, version } = await Promise.race([session(binary), gone]);
    const value = await request('POST', `/session/${id}/execute/sync`, { script, args });
    await request('DELETE', `/session/${id}`).catch(() => undefined);
    return { version, value };
  } finally {
    // The group: xvfb-run, its X server and the driver. Only what was started here.
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
  }
}
