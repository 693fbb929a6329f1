// What stands behind a PIN: a plain question over HTTP, so that looking takes no seat.
import type { Reject } from '../../shared/game/commands.ts';
import type { FoundClass } from './model.ts';

type Answer = { readonly ok: boolean; readonly reject?: Reject } & Partial<FoundClass>;

export async function findClass(pin: string): Promise<FoundClass | Reject | null> {
  try {
    const response = await fetch(`/api/sessions/${pin}`, { cache: 'no-store' });
    const answer = (await response.json()) as Answer;
    if (answer.reject !== undefined) return answer.reject;
    const { title = '', roster = false, language = 'en' } = answer;
    return { title, roster, language };
  } catch {
    return null;
  }
}
