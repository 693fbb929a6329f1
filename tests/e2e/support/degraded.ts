// What has to hold on a bad network, at any length: the game is played, a silence is survived, the seat stays one.
import { expect } from '@playwright/test';
import type { Line } from '../../support/line.ts';
import { type Class, LOST, leadTo, ORDER_IN } from './class.ts';
import type { Student } from './people.ts';

/** Rounds from news to result, decided by hand on the phone; returns the milliseconds from tap to "saved" of each. */
export async function playRounds(student: Student, room: Class, rounds: number): Promise<number[]> {
  const { host } = room;
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await leadTo(room, 'decide');
    await expect(student.page.getByRole('button', { name: /^Send/ })).toBeVisible();
    await student.page.getByLabel('Will it burst within two rounds?').fill('35');
    const tapped = performance.now();
    await student.send();
    waits.push(Math.round(performance.now() - tapped));
    await host.until(() => host.view.progress?.sent === 1);
    await leadTo(room, 'result');
    await expect(student.page.getByText(new RegExp(`Round ${round} closed|story let go`)).first()).toBeVisible();
  }
  return waits;
}

/** Milliseconds from the network's return. */
export type Return = {
  /** Nothing on the screen speaks of a lost line any more, and the whole picture is there. */
  readonly picture: number;
  /** The order given in the silence is saved, too. */
  readonly saved: number;
};

/** The network is silent in the middle of a decision, and the order is given while nobody answers. */
export async function blackout(student: Student, { host }: Class, line: Line, milliseconds: number): Promise<Return> {
  const { page, context } = student;
  await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();
  await page.getByLabel('Will it burst within two rounds?').fill('35');
  line.stall();
  const over = page.waitForTimeout(milliseconds);
  await page.getByRole('button', { name: /^Send/ }).click();
  await context.setOffline(true);
  await expect(page.getByText(LOST)).toBeVisible();
  await over;
  expect(host.view.progress?.sent).toBe(0);
  line.restore();
  const returned = performance.now();
  await context.setOffline(false);
  // Looked at in every frame: the patience of `expect` grows with time.
  const reads = async (text: string, present: boolean): Promise<number> => {
    const look = ([source, wanted]: readonly [string, boolean]) =>
      new RegExp(source).test(document.body.textContent ?? '') === wanted;
    await page.waitForFunction(look, [text, present] as const, { polling: 'raf', timeout: 60_000 });
    return Math.round(performance.now() - returned);
  };
  const picture = await reads(LOST.source, false);
  const saved = await reads(ORDER_IN, true);
  await expect(page.getByText(ORDER_IN)).toBeVisible();
  await host.until(() => host.view.progress?.sent === 1);
  expect(host.view.people?.map(({ name, online }) => [name, online])).toEqual([['Ada', true]]);
  return { picture, saved };
}
