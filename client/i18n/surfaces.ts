// Which files hold the texts of which surface, in each language: loaded when needed. A new language is one more folder and
// one more line a surface; a missing key does not compile.
import type { board } from './en/board.ts';
import type { charts } from './en/charts.ts';
import type { common } from './en/common.ts';
import type { debrief } from './en/debrief.ts';
import type { door } from './en/door.ts';
import type { home } from './en/home.ts';
import type { host } from './en/host.ts';
import type { outcome } from './en/outcome.ts';
import type { player } from './en/player.ts';
import type { replay } from './en/replay.ts';
import type { report } from './en/report.ts';
import type { roles } from './en/roles.ts';
import type { solo } from './en/solo.ts';
import type { soloLater } from './en/solo-later.ts';
import type { Dictionary } from './message.ts';

export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

/**
 * Every key of every surface; types only, so naming them costs no download. A union of the surfaces' keys: two surfaces may
 * say the same key otherwise, which would make their intersection impossible, and then every string a key.
 */
export type Key = string &
  (
    | keyof typeof common
    | keyof typeof door
    | keyof typeof home
    | keyof typeof player
    | keyof typeof roles
    | keyof typeof outcome
    | keyof typeof host
    | keyof typeof board
    | keyof typeof charts
    | keyof typeof debrief
    | keyof typeof replay
    | keyof typeof report
    | keyof typeof solo
    | keyof typeof soloLater
  );

export type Surface =
  | 'common'
  | 'door'
  | 'home'
  | 'player'
  | 'roles'
  | 'outcome'
  | 'host'
  | 'board'
  | 'charts'
  | 'debrief'
  | 'replay'
  | 'report'
  | 'solo'
  | 'soloLater';
type Loader = () => Promise<Dictionary>;

export const SURFACES: Readonly<Record<Surface, Readonly<Record<Locale, Loader>>>> = {
  common: {
    en: () => import('./en/common.ts').then((texts) => texts.common),
    de: () => import('./de/common.ts').then((texts) => texts.common),
  },
  door: {
    en: () => import('./en/door.ts').then((texts) => texts.door),
    de: () => import('./de/door.ts').then((texts) => texts.door),
  },
  home: {
    en: () => import('./en/home.ts').then((texts) => texts.home),
    de: () => import('./de/home.ts').then((texts) => texts.home),
  },
  player: {
    en: () => import('./en/player.ts').then((texts) => texts.player),
    de: () => import('./de/player.ts').then((texts) => texts.player),
  },
  roles: {
    en: () => import('./en/roles.ts').then((texts) => texts.roles),
    de: () => import('./de/roles.ts').then((texts) => texts.roles),
  },
  outcome: {
    en: () => import('./en/outcome.ts').then((texts) => texts.outcome),
    de: () => import('./de/outcome.ts').then((texts) => texts.outcome),
  },
  host: {
    en: () => import('./en/host.ts').then((texts) => texts.host),
    de: () => import('./de/host.ts').then((texts) => texts.host),
  },
  board: {
    en: () => import('./en/board.ts').then((texts) => texts.board),
    de: () => import('./de/board.ts').then((texts) => texts.board),
  },
  charts: {
    en: () => import('./en/charts.ts').then((texts) => texts.charts),
    de: () => import('./de/charts.ts').then((texts) => texts.charts),
  },
  debrief: {
    en: () => import('./en/debrief.ts').then((texts) => texts.debrief),
    de: () => import('./de/debrief.ts').then((texts) => texts.debrief),
  },
  replay: {
    en: () => import('./en/replay.ts').then((texts) => texts.replay),
    de: () => import('./de/replay.ts').then((texts) => texts.replay),
  },
  report: {
    en: () => import('./en/report.ts').then((texts) => texts.report),
    de: () => import('./de/report.ts').then((texts) => texts.report),
  },
  solo: {
    en: () => import('./en/solo.ts').then((texts) => ({ ...texts.solo, ...texts.wording })),
    de: () => import('./de/solo.ts').then((texts) => ({ ...texts.solo, ...texts.wording })),
  },
  /** Loaded after `outcome`: it says some of that otherwise. */
  soloLater: {
    en: () => import('./en/solo-later.ts').then((texts) => ({ ...texts.soloLater, ...texts.laterWording })),
    de: () => import('./de/solo-later.ts').then((texts) => ({ ...texts.soloLater, ...texts.laterWording })),
  },
};
