// The few plain HTTP calls of the teacher's pages: scenarios, opening a session, notes, exports.
import type { Reject } from '../../shared/game/commands.ts';
import type { SessionOptions } from '../../shared/game/types.ts';
import type { PresenterNotes } from '../../shared/pack.ts';
import type { CreatedSession } from '../../shared/protocol.ts';
import type { Localized, Scenario } from '../../shared/scenario.ts';
import { i18n } from '../i18n/i18n.ts';

export type ScenarioInfo = {
  readonly id: string;
  readonly hash: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  readonly rounds: number;
};

export type Wish = {
  readonly scenario: string | null;
  /** A scenario of the teacher's own instead. */
  readonly pack: Scenario | null;
  readonly options: Partial<SessionOptions>;
  readonly seed: number | null;
  readonly password: string | null;
};
export type Created =
  | { readonly ok: true; readonly session: CreatedSession }
  | { readonly ok: false; readonly reject: Reject | null };

export async function listScenarios(): Promise<readonly ScenarioInfo[]> {
  try {
    const answer = await fetch('/api/scenarios');
    return answer.ok ? ((await answer.json()) as readonly ScenarioInfo[]) : [];
  } catch {
    return [];
  }
}

export async function createSession({ scenario, pack, options, seed, password }: Wish): Promise<Created> {
  try {
    const answer = await fetch('/api/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        options,
        ...(pack !== null ? { pack } : scenario === null ? {} : { scenario }),
        ...(seed === null ? {} : { seed }),
        ...(password === null ? {} : { password }),
      }),
    });
    const body = (await answer.json()) as Partial<CreatedSession> & { readonly reject?: Reject };
    if (body.pin === undefined || body.hostToken === undefined) return { ok: false, reject: body.reject ?? null };
    return { ok: true, session: body as CreatedSession };
  } catch {
    return { ok: false, reject: null };
  }
}

const withToken = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** Notes for this moment, for the teacher's eyes. Null when there are none to be had. */
export async function fetchNotes(pin: string, token: string): Promise<PresenterNotes | null> {
  try {
    const answer = await fetch(`/api/sessions/${pin}/notes`, withToken(token));
    return answer.ok ? ((await answer.json()) as PresenterNotes) : null;
  } catch {
    return null;
  }
}

/** The class's world as the text that goes into a link; null when it cannot be had. */
export async function fetchWorld(pin: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/sessions/${pin}/world`);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** A further key to the console, for somebody else. */
export async function createCohost(pin: string, token: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/sessions/${pin}/cohosts`, { method: 'POST', ...withToken(token) });
    return answer.ok ? ((await answer.json()) as { readonly token: string }).token : null;
  } catch {
    return null;
  }
}

/** Everything of the class, for good. True also when it was gone already. */
export async function deleteSession(pin: string, token: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/sessions/${pin}`, { method: 'DELETE', ...withToken(token) });
    return answer.ok || answer.status === 401;
  } catch {
    return false;
  }
}

export type ExportKind =
  | 'rounds.csv'
  | 'decisions.csv'
  | 'answers.csv'
  | 'votes.csv'
  | 'homework.csv'
  | 'columns.csv'
  | 'replay.json';

/** Fetched with the key in a header, so that no address in any history holds it, then handed to the browser as a file. */
export async function download(pin: string, token: string, kind: ExportKind): Promise<boolean> {
  // A German spreadsheet takes 1.5 for the first of May.
  const style = i18n.getState().locale === 'de' && kind !== 'replay.json' ? '?style=de' : '';
  try {
    const answer = await fetch(`/api/sessions/${pin}/export/${kind}${style}`, withToken(token));
    if (!answer.ok) return false;
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = `belief-machine-${pin}-${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  } catch {
    return false;
  }
}
