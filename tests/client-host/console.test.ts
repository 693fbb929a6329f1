// The console's logic: what the one button is called and does in every phase, the way back, keys, lists, settings.
import { beforeAll, describe, expect, it } from 'vitest';
import { shortcutOf } from '../../client/host/console/keys.ts';
import { backAction, type Moment, nextAction } from '../../client/host/console/next-action.ts';
import { whoLists } from '../../client/host/console/who-lists.ts';
import { consoleLink, readConsoleLink } from '../../client/host/sessions.ts';
import {
  changedOptions,
  changeOptions,
  defaultSettings,
  minutesOf,
  readSeed,
} from '../../client/host/setup/settings.ts';
import { host as german } from '../../client/i18n/de/host.ts';
import { common } from '../../client/i18n/en/common.ts';
import { host } from '../../client/i18n/en/host.ts';
import { setTexts, t } from '../../client/i18n/i18n.ts';
import { createOptions, DEFAULT_OPTIONS } from '../../shared/game/options.ts';
import type { Phase } from '../../shared/game/types.ts';
import type { ConsolePlayer, ConsoleTeam, StageSection } from '../../shared/game/views.ts';

beforeAll(() => setTexts('en', { ...common, ...host }));

const stage = (phase: Phase, change: Partial<StageSection> = {}): StageSection => ({
  phase,
  round: 3,
  practice: false,
  clock: null,
  question: 0,
  reveal: 0,
  ...change,
});
const moment = (phase: Phase, change: Partial<StageSection> = {}, rest: Partial<Moment> = {}): Moment => ({
  stage: stage(phase, change),
  session: { rounds: 10, epilogueRounds: 3, practice: true },
  options: { pitchSeconds: 0, firstDecideSeconds: 90, decideSeconds: 60, minTeams: 8 },
  teams: 12,
  ...rest,
});
const says = (at: Moment) => {
  const { label, hint, params } = nextAction(at);
  return [t(label, params), t(hint, params)];
};

describe('the next button', () => {
  it.each<[string, Moment, string, string]>([
    ['lobby', moment('lobby'), 'Start with a practice round', 'It does not count; the world is another one'],
    ['lobby, few teams', moment('lobby', {}, { teams: 5 }), 'Start with a practice round', 'Bots fill 3 seats'],
    [
      'lobby without practice',
      moment('lobby', {}, { session: { rounds: 10, epilogueRounds: 3, practice: false } }),
      'Start the game',
      'The first edition goes to the projector',
    ],
    ['first news', moment('news', { round: 0 }), 'Open orders', '90 seconds on the clock'],
    ['later news', moment('news'), 'Open orders', '60 seconds on the clock'],
    [
      'news before a pitch',
      moment('news', {}, { options: { pitchSeconds: 45, firstDecideSeconds: 90, decideSeconds: 60, minTeams: 8 } }),
      'Start the pitch',
      'Startups speak for 45 seconds',
    ],
    ['pitch', moment('pitch'), 'Open orders', '60 seconds on the clock'],
    ['decide', moment('decide'), 'Ring the bell', 'Close orders now and show the result'],
    ['closed', moment('closed'), 'Show the result', 'Orders are closed. Back reopens them'],
    [
      'practice result',
      moment('result', { practice: true, round: 0 }),
      'Start the real game',
      'Everybody back to the start, in a new world',
    ],
    ['result', moment('result'), 'Next edition', 'Round 5 of 10'],
    ['last result', moment('result', { round: 9 }), 'After the bell', '3 rounds without decisions'],
    ['epilogue', moment('epilogue', { round: 10 }), 'Next round after the bell', '2 of 3'],
    [
      'end of the epilogue',
      moment('epilogue', { round: 12 }),
      'Final standings',
      'Half counts the end, half what came after',
    ],
    ['final', moment('final'), 'Reveal the next point', 'The whole game’s prices'],
    ['final, all shown', moment('final', { reveal: 4 }), 'Start the debrief', 'Ten questions, one at a time'],
    ['first question', moment('debrief'), 'Next question', '2 of 10'],
    ['price question', moment('debrief', { question: 1 }), 'Reveal the next point', '2 of 10'],
    ['last question', moment('debrief', { question: 9, reveal: 1 }), 'End the class', 'Phones and board say goodbye'],
    ['ended', moment('ended'), 'The class is over', 'Exports stay available below'],
  ])('%s', (_name, at, label, hint) => {
    expect(says(at)).toEqual([label, hint]);
  });

  it('guards against a double tap by saying what the teacher saw', () => {
    expect(nextAction(moment('decide')).command).toEqual({ type: 'advance', from: { phase: 'decide', round: 3 } });
  });

  it('uncovers the end point by point', () => {
    expect(nextAction(moment('final', { reveal: 2 })).command).toEqual({
      type: 'goToQuestion',
      question: 0,
      reveal: 3,
    });
    expect(nextAction(moment('final', { reveal: 4 })).command).toMatchObject({ type: 'advance' });
    expect(nextAction(moment('ended')).command).toBeNull();
  });
});

it('goes back where there is a way back', () => {
  expect(backAction(stage('closed'))).toEqual({ type: 'reopenDecision' });
  expect(backAction(stage('decide'))).toBeNull();
  expect(backAction(stage('final'))).toBeNull();
  expect(backAction(stage('final', { reveal: 2 }))).toEqual({ type: 'goToQuestion', question: 0, reveal: 1 });
  expect(backAction(stage('debrief', { question: 2 }))).toEqual({ type: 'goToQuestion', question: 1, reveal: 3 });
});

describe('keys', () => {
  const press = (key: string, change: object = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    ...change,
  });
  const page = { tag: 'BODY', inDialog: false };

  it('do what the list says', () => {
    expect(['p', '+', 'B', '?', ' '].map((key) => shortcutOf(press(key), page))).toEqual([
      'pause',
      'more',
      'back',
      'help',
      'next',
    ]);
  });

  it('leave typing, focused buttons, open windows and the browser’s own keys alone', () => {
    expect(shortcutOf(press('p'), { tag: 'INPUT', inDialog: false })).toBeNull();
    expect(shortcutOf(press(' '), { tag: 'BUTTON', inDialog: false })).toBeNull();
    expect(shortcutOf(press('p'), { tag: 'BUTTON', inDialog: false })).toBe('pause');
    expect(shortcutOf(press(' '), { tag: 'BODY', inDialog: true })).toBeNull();
    expect(shortcutOf(press('p', { ctrlKey: true }), page)).toBeNull();
    expect(shortcutOf(press(' ', { repeat: true }), page)).toBeNull();
  });
});

it('sorts who is where', () => {
  const player = (id: string, team: string | null, change: Partial<ConsolePlayer> = {}): ConsolePlayer => ({
    id,
    name: id,
    team,
    roster: null,
    online: true,
    help: false,
    helped: 0,
    ...change,
  });
  const team = (id: string, change: Partial<ConsoleTeam> = {}): ConsoleTeam => ({
    id,
    name: id,
    role: 'vc',
    bot: null,
    takenOver: false,
    members: [`${id}-a`],
    proposals: 0,
    sent: false,
    forecast: null,
    wealth: 100,
    nudges: 0,
    ...change,
  });
  const lists = whoLists(
    [
      team('t1'),
      team('t2', { members: ['t2-a'] }),
      team('t3', { sent: true }),
      team('t4', { bot: 'noise', takenOver: true }),
      team('t5', { bot: 'noise', members: [] }),
    ],
    [player('t1-a', 't1', { help: true }), player('t2-a', 't2', { online: false }), player('x', null)],
  );
  expect(lists.missing.map(({ team: { id }, online }) => [id, online])).toEqual([
    ['t2', 0],
    ['t1', 1],
  ]);
  expect(lists.sent.map(({ team: { id } }) => id)).toEqual(['t3']);
  expect(lists.taken.map(({ team: { id } }) => id)).toEqual(['t4']);
  expect(lists.bots.map(({ team: { id } }) => id)).toEqual(['t5']);
  expect(lists.help.map(({ id }) => id)).toEqual(['t1-a']);
  expect(lists.loose.map(({ id }) => id)).toEqual(['x']);
});

describe('set-up', () => {
  it('needs no change at all', () => {
    const { options } = defaultSettings('en');
    expect(createOptions(changedOptions(options))).toEqual({ ...DEFAULT_OPTIONS, language: 'en' });
  });

  it('sends what was changed, and a length brings its own rounds', () => {
    const taster = changeOptions(defaultSettings('de'), { shape: 'taster' });
    expect(taster.options).toMatchObject({ rounds: 4, practice: false });
    const changed = changeOptions(taster, { anonymous: true, rounds: 6 });
    expect(changedOptions(changed.options)).toEqual({ shape: 'taster', language: 'de', anonymous: true, rounds: 6 });
    expect(createOptions(changedOptions(changed.options))).toEqual(changed.options);
  });

  it.each([
    ['taster', 20],
    ['lesson', 45],
    ['double', 90],
  ] as const)('says about how long a %s takes', (shape, minutes) => {
    expect(minutesOf(createOptions({ shape }))).toBe(minutes);
  });

  it('reads a seed or none', () => {
    expect(readSeed(' 774 ')).toBe(774);
    expect(readSeed('')).toBeNull();
    expect(readSeed('abc')).toBeNull();
  });
});

it('hands the console on by a link that no server reads', () => {
  const link = consoleLink('http://192.168.1.20:3000', '482917', 'a'.repeat(32));
  expect(new URL(link).search).toBe('');
  expect(readConsoleLink(new URL(link).hash)).toEqual({ pin: '482917', token: 'a'.repeat(32) });
  expect(readConsoleLink('#482917.short')).toBeNull();
});

it('says the same in German', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(host).sort());
});
