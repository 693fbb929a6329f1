// Just enough of the W3C WebDriver protocol to open pages and run scripts in WebKitGTK's MiniBrowser.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

export type WebKit = {
  readonly version: string;
  readonly open: (url: string) => Promise<void>;
  /** Runs a function body in the page; `args` are its `arguments`. */
  readonly run: (script: string, args?: readonly unknown[]) => Promise<unknown>;
  /** The same for a body that hands its answer to its last argument. */
  readonly runAsync: (script: string, args?: readonly unknown[]) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

async function request(base: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${base}${path}`, {
    ...(body === undefined
      ? { method: 'DELETE' }
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
  return value;
}

async function session(base: string, binary: string): Promise<{ id: string; version: string }> {
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] }, timeouts: { script: 300_000 } },
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const value = (await request(base, '/session', { capabilities })) as {
        sessionId: string;
        capabilities: { browserVersion?: string };
      };
      return { id: value.sessionId, version: value.capabilities.browserVersion ?? '' };
    } catch (error) {
      if (attempt >= 40 || !(error instanceof TypeError)) throw error;
      await sleep(250);
    }
  }
}

export async function openWebKit(binary: string): Promise<WebKit> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  // Headless machines have no display: xvfb-run brings one and takes it away again.
  const driver: ChildProcess = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const gone = new Promise<never>((_resolve, reject) => driver.once('error', reject));
  // The group: xvfb-run, its X server and the driver. Only what was started here.
  const end = () => driver.pid !== undefined && process.kill(-driver.pid, 'SIGTERM');
  try {
    const { id, version } = await Promise.race([session(base, binary), gone]);
    const at = `/session/${id}`;
    return {
      version,
      open: async (url) => void (await request(base, `${at}/url`, { url })),
      run: (script, args = []) => request(base, `${at}/execute/sync`, { script, args }),
      runAsync: (script, args = []) => request(base, `${at}/execute/async`, { script, args }),
      resize: async (width, height) => void (await request(base, `${at}/window/rect`, { x: 0, y: 0, width, height })),
      stop: async () => {
        await request(base, at).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
