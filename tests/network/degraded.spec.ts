// At full length: a whole game on a bad network, on a worse one, and thirty seconds of silence in the middle of a decision.
// Prints what it measured; judges what must not be: a lost seat, an order that did not count, a phone that stays behind.
import { expect, test } from '@playwright/test';
import { leadTo, openClass } from '../e2e/support/class.ts';
import { blackout, playRounds } from '../e2e/support/degraded.ts';
import { Student, type Watch } from '../e2e/support/people.ts';
import { type RunningServer, startServer } from '../e2e/support/server.ts';
import { openLine } from '../support/line.ts';
import { badWeather, worseWeather } from '../support/weather.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ NEW_SESSIONS: '0' });
});
test.afterAll(() => server.stop());

const NETWORKS = [
  ['a good network', null],
  ['300 ± 200 ms there and back, 10 % held up', badWeather(7)],
  ['300 ± 200 ms each way, 10 % held up', worseWeather(7)],
] as const;

for (const [name, weather] of NETWORKS) {
  test(`${name}: a whole game, and 30 seconds of silence in it`, async ({ browser }) => {
    const watch: Watch = { errors: [], foreign: [] };
    const line = await openLine(server.port, { weather });
    const room = await openClass(server.url, line.port);
    const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
    await expect(ada.page.getByText('Your role')).toBeVisible({ timeout: 60_000 });
    const waits = await playRounds(ada, room, 3);
    await leadTo(room, 'decide');
    const { picture, saved } = await blackout(ada, room, line, 30_000);
    await leadTo(room, 'final');
    await expect(ada.page.getByText(/became|came home/).first()).toBeVisible({ timeout: 60_000 });
    console.log(
      `${name}: tap to "saved" ${waits.join(', ')} ms; after 30 s of silence: picture ${picture} ms, order saved ${saved} ms`,
    );
    expect(watch).toEqual({ errors: [], foreign: [] });
    room.host.close();
    await ada.context.close();
    await line.close();
  });
}
