// What the teacher chose last time, kept on the device. Anything unreadable or out of range falls back to the default.
import { ROLES } from '../../../shared/engine/types.ts';
import { createOptions, DEFAULT_OPTIONS, withOptions } from '../../../shared/game/options.ts';
import { LESSON_SHAPES, type SessionOptions } from '../../../shared/game/types.ts';
import { LANGUAGES } from '../../../shared/scenario.ts';
import { device } from '../../ui/storage.ts';

export type Settings = {
  readonly scenario: string | null;
  /** As typed; empty = the server draws one. */
  readonly seed: string;
  readonly options: SessionOptions;
};

const KEY = 'bm.setup';
const LONGEST = { title: 60, treatment: 40 } as const;

/** Lowest, highest and step of each number, as the server checks them. */
export const RANGES = {
  rounds: [4, 12, 1],
  teamSize: [1, 12, 1],
  minTeams: [4, 32, 1],
  maxTeams: [4, 64, 4],
  firstDecideSeconds: [10, 900, 10],
  decideSeconds: [10, 900, 10],
  newsSeconds: [5, 600, 5],
  pitchSeconds: [0, 300, 15],
} as const satisfies Partial<Record<keyof SessionOptions, readonly [number, number, number]>>;
export type NumberField = keyof typeof RANGES;

export function defaultSettings(language: SessionOptions['language']): Settings {
  return { scenario: null, seed: '', options: { ...DEFAULT_OPTIONS, language } };
}

export function loadSettings(language: SessionOptions['language']): Settings {
  const base = defaultSettings(language);
  try {
    const stored = JSON.parse(device.get(KEY) ?? 'null') as Partial<Settings> | null;
    if (stored === null || typeof stored !== 'object') return base;
    return {
      scenario: typeof stored.scenario === 'string' ? stored.scenario : null,
      // Yesterday's world again would be a surprise: the seed is never remembered.
      seed: '',
      options: clean(stored.options ?? {}, base.options),
    };
  } catch {
    return base;
  }
}

export function saveSettings(settings: Settings): void {
  device.set(KEY, JSON.stringify(settings));
}

/** Only known fields of the right kind, inside their ranges. */
function clean(stored: Partial<SessionOptions>, base: SessionOptions): SessionOptions {
  const kept: Record<string, unknown> = {};
  for (const [key, normal] of Object.entries(base)) {
    const value: unknown = stored[key as keyof SessionOptions];
    if (typeof value === typeof normal && !Array.isArray(normal)) kept[key] = value;
  }
  if (Array.isArray(stored.roles)) kept.roles = ROLES.filter((role) => stored.roles?.includes(role));
  for (const [key, [low, high]] of Object.entries(RANGES)) {
    if (typeof kept[key] === 'number') kept[key] = Math.min(high, Math.max(low, Math.round(kept[key])));
  }
  const options = { ...base, ...(kept as Partial<SessionOptions>) };
  return {
    ...options,
    shape: LESSON_SHAPES.includes(options.shape) ? options.shape : base.shape,
    language: LANGUAGES.includes(options.language) ? options.language : base.language,
    pacing: options.pacing === 'auto' ? 'auto' : 'teacher',
    teamChoice: options.teamChoice === 'self' || options.teamChoice === 'assigned' ? options.teamChoice : 'random',
    roles: options.roles.length === 0 ? ROLES : options.roles,
    title: options.title.slice(0, LONGEST.title),
    treatment: options.treatment.slice(0, LONGEST.treatment),
  };
}

/** A set-up to hand on. It stands behind the #, so that opening the link tells no server and no log anything. */
export function settingsLink(origin: string, { scenario, seed, options }: Settings): string {
  const set = JSON.stringify({ scenario, seed, options: changedOptions(options) });
  const bytes = String.fromCharCode(...new TextEncoder().encode(set));
  return `${origin}/host#set=${btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** What a link holds, over the defaults; null = the address holds no set-up. */
export function readSettingsLink(hash: string, language: SessionOptions['language']): Settings | null {
  const packed = /^#set=([\w-]{2,4000})$/.exec(hash)?.[1];
  if (packed === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
    const set = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Settings> | null;
    if (set === null || typeof set !== 'object') return null;
    const given: Partial<SessionOptions> = set.options ?? {};
    // What the sender left at its default was left out; a shape brings its own.
    const shape = LESSON_SHAPES.find((each) => each === given.shape) ?? DEFAULT_OPTIONS.shape;
    return {
      scenario: typeof set.scenario === 'string' ? set.scenario : null,
      seed: typeof set.seed === 'string' && readSeed(set.seed) !== null ? set.seed : '',
      options: clean(given, createOptions({ shape, language })),
    };
  } catch {
    return null;
  }
}

/** Another length brings its own rounds and times. */
export const changeOptions = (settings: Settings, change: Partial<SessionOptions>): Settings => ({
  ...settings,
  options: withOptions(settings.options, change),
});

/** What is sent: only what differs from the defaults, so that a later default still reaches old settings. */
export function changedOptions(options: SessionOptions): Partial<SessionOptions> {
  const normal = createOptions({ shape: options.shape });
  const changed = Object.entries(options).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(normal[key as keyof SessionOptions]),
  );
  return { ...Object.fromEntries(changed), shape: options.shape, language: options.language };
}

/** Minutes of a lesson: decisions, half a minute of news and result each, and the debrief of its length. */
export function minutesOf(options: SessionOptions): number {
  const { rounds, practice, firstDecideSeconds, decideSeconds, pitchSeconds } = options;
  const talk = options.shape === 'double' ? 120 : options.shape === 'lesson' ? 90 : 60;
  const played = rounds + (practice ? 1 : 0);
  const seconds =
    firstDecideSeconds * (practice ? 2 : 1) + decideSeconds * (rounds - 1) + played * (talk + pitchSeconds);
  const debrief = options.shape === 'double' ? 50 : options.shape === 'lesson' ? 20 : 10;
  return Math.round((seconds / 60 + debrief) / 5) * 5;
}

export function readSeed(text: string): number | null {
  const clean = text.trim();
  return /^\d{1,10}$/.test(clean) ? Number(clean) % 2 ** 31 : null;
}
