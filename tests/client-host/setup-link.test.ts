// A set-up handed on as a link: what was chosen arrives, what is nonsense does not.
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettingsLink, type Settings, settingsLink } from '../../client/host/setup/settings.ts';

const ORIGIN = 'http://192.168.1.20:3000';
const hashOf = (settings: Settings) => new URL(settingsLink(ORIGIN, settings)).hash;
const packed = (value: unknown) => `#set=${btoa(JSON.stringify(value)).replace(/=+$/, '')}`;

describe('a set-up as a link', () => {
  it('arrives as it was sent, whatever was chosen', () => {
    const base = defaultSettings('de');
    const settings: Settings = {
      scenario: 'dot-com',
      seed: '774',
      options: {
        ...base.options,
        title: 'Größe „10b“',
        shape: 'double',
        rounds: 9,
        teamSize: 3,
        teamChoice: 'self',
        roles: ['vc', 'climate'],
        beforeAfter: true,
        roster: true,
        pitchSeconds: 60,
        pacing: 'auto',
        treatment: 'A',
      },
    };
    expect(readSettingsLink(hashOf(settings), 'en')).toEqual(settings);
    expect(readSettingsLink(hashOf(base), 'en')).toEqual(base);
  });

  it('brings a shape’s own figures', () => {
    expect(readSettingsLink(packed({ options: { shape: 'taster' } }), 'en')?.options).toMatchObject({
      rounds: 4,
      practice: false,
    });
  });

  it('keeps out what no form could have made', () => {
    const odd = {
      seed: 'x',
      options: { rounds: 900, teamSize: 'many', roles: ['king'], shape: 'week', title: 'x'.repeat(900) },
    };
    const { seed, options } = readSettingsLink(packed(odd), 'en') ?? defaultSettings('de');
    expect(seed).toBe('');
    expect(options).toMatchObject({ rounds: 12, teamSize: 1, shape: 'lesson', language: 'en' });
    expect(options.roles).toHaveLength(4);
    expect(options.title).toHaveLength(60);
  });

  it.each(['', '#', '#set=', '#set=%%%', '#set=abc', packed(null), packed(7), '#482917.aaaaaaaaaaaaaaaaaaaaaaaa'])(
    'is no set-up: %s',
    (hash) => expect(readSettingsLink(hash, 'en')).toBeNull(),
  );
});
