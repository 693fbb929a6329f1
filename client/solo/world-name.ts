// What kind of world a game was played in, in words.
import { t } from '../i18n/i18n.ts';
import type { SoloGame } from './model.ts';

export function worldName({ world, header }: Pick<SoloGame, 'world' | 'header'>): string {
  if (world === 'day') return t('solo.worldDay');
  if (world === 'class') return t('solo.worldClass');
  return world === 'seed' ? t('solo.worldSeed', { seed: String(header.seed) }) : t('solo.worldRandom');
}
