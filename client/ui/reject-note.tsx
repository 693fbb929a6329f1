// A refusal as a person reads it: what happened, what is safe, what to do next.
import type { Reject, RejectCode } from '../../shared/game/commands.ts';
import { t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';

/** Does not compile when a code lacks its texts. */
const head = (code: RejectCode): Key => code;
const next = (code: RejectCode): Key => `${code}.next`;

export function rejectTexts(reject: Reject): { readonly what: string; readonly next: string } {
  const params = { max: 24, ...reject.params };
  return { what: t(head(reject.code), params), next: t(next(reject.code), params) };
}

export function RejectNote({ reject }: { readonly reject: Reject }) {
  const { what, next: advice } = rejectTexts(reject);
  return (
    <p class="note" role="alert">
      <b>{what}</b> {advice}
    </p>
  );
}
