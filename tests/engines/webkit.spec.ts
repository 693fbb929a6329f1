// A smoke test in WebKitGTK, the nearest there is to Safari: a phone takes a seat, decides, is loaded again and reads the result;
// the board and the console of the same class are opened too. Driven over WebDriver, so there is only what a script can do.
import { expect, test } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { installMissing, miniBrowser } from './setup.ts';
import { openWebKit, type WebKit } from './webdriver.ts';

const shows = (webkit: WebKit, text: RegExp) =>
  expect.poll(() => webkit.run('return document.body.innerText'), { timeout: 30_000 }).toMatch(text);

/** Clicks the button whose name begins like this, once it is there and may be clicked. */
const click = (webkit: WebKit, name: string) =>
  expect
    .poll(
      () =>
        webkit.run(
          `const found = [...document.querySelectorAll('button')].find(
             (each) => !each.disabled && each.checkVisibility() && (each.ariaLabel ?? each.textContent).trim().startsWith(arguments[0]));
           found?.click();
           return found !== undefined;`,
          [name],
        ),
      { timeout: 30_000 },
    )
    .toBe(true);

test('a phone plays, and the board and the console stand', async () => {
  installMissing();
  const binary = miniBrowser();
  expect(binary, 'WebKitGTK is installed').not.toBeNull();
  const server = await startServer();
  const webkit = await openWebKit(binary ?? '');
  const { pin, hostToken } = await createSession(server.url, {
    seed: 774,
    options: { practice: false, rounds: 4, minTeams: 4 },
  });
  const host = new SocketClient(server.url);
  await host.enter({ as: 'console', pin, token: hostToken });
  try {
    await webkit.open(`${server.url}/join?pin=${pin}&lang=en`);
    await expect.poll(() => webkit.run('return document.querySelector("#name") !== null')).toBe(true);
    await webkit.run(
      `const field = document.querySelector('#name');
       field.value = 'Ada';
       field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    );
    await click(webkit, 'Take a seat');
    await shows(webkit, /Your role/);
    await host.until(() => host.view.people?.[0]?.name === 'Ada');

    await host.advance();
    await host.advance();
    await click(webkit, 'More');
    await click(webkit, 'Send');
    await shows(webkit, /Your order is in/);
    await host.until(() => host.view.progress?.sent === host.view.progress?.total);
    await webkit.open(`${server.url}/play?pin=${pin}&lang=en`);
    await shows(webkit, /Your order is in/);

    await host.advance();
    await shows(webkit, /Round 1 closed/);
    while (host.phase !== 'final') await host.advance();
    await shows(webkit, /became|came home/);

    await webkit.open(`${server.url}/board/${pin}`);
    await shows(webkit, /Best call/);
    await webkit.open(`${server.url}/console?lang=en#${pin}.${hostToken}`);
    await shows(webkit, /Start the debrief|What the analysts saw|prices/);
  } finally {
    host.close();
    await webkit.stop();
    await server.stop();
  }
});
