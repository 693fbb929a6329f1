// The debrief's questions as the pack asks them; until they have come, as the program would.
import { createStore } from 'zustand/vanilla';
import type { Localized } from '../../../shared/scenario.ts';
import { local, t } from '../../i18n/i18n.ts';
import type { Key } from '../../i18n/surfaces.ts';

export const questions = createStore<{ readonly list: readonly Localized[] }>(() => ({ list: [] }));
let asked = '';

/** Asked once a class. */
export async function loadQuestions(pin: string): Promise<void> {
  if (asked === pin) return;
  asked = pin;
  try {
    const answer = await fetch(`/api/sessions/${pin}/questions`);
    if (!answer.ok) throw new Error(String(answer.status));
    questions.setState({ list: (await answer.json()) as Localized[] });
  } catch {
    asked = '';
  }
}

export function questionText(list: readonly Localized[], question: number): string {
  const text = list[question];
  return text === undefined ? t(`debrief.${question}` as Key) : local(text);
}
