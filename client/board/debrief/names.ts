// Names the pages share: the question of a page as the pack asks it, and what a round is called.

import type { DebriefTexts } from '../../../shared/pack.ts';
import { local, t } from '../../i18n/i18n.ts';
import type { Key } from '../../i18n/surfaces.ts';

const KEYS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function questionText(texts: DebriefTexts | null, question: number): string {
  const asked = texts?.debrief[question]?.question;
  return asked === undefined ? t(`debrief.${KEYS[question] ?? 0}` satisfies Key) : local(asked);
}

/** "Round 3" in a table, "3" under a column. */
export const roundTick = (round: number): string => String(round + 1);
