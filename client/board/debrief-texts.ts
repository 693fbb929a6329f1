// Texts that the pack gives away only once the game has ended: names of all events, marks, what remained.
import { createStore } from 'zustand/vanilla';
import type { CheckAnswers, CheckQuestions, DebriefTexts } from '../../shared/pack.ts';

/** With the check's questions and right answers, where a server gives them. */
type Texts = DebriefTexts & { readonly check?: CheckQuestions; readonly answers?: CheckAnswers };

export const debriefTexts = createStore<{ readonly texts: Texts | null }>(() => ({ texts: null }));
let asked = '';

/** Asked once a class; without an answer the charts do without pins. */
export async function loadDebriefTexts(pin: string): Promise<void> {
  if (asked === pin) return;
  asked = pin;
  try {
    const answer = await fetch(`/api/sessions/${pin}/debrief`);
    if (!answer.ok) throw new Error(String(answer.status));
    debriefTexts.setState({ texts: (await answer.json()) as Texts });
  } catch {
    asked = '';
  }
}
