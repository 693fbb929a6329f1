// Head of every page: what edition, whose paper, which date.
import { local, t } from '../i18n/i18n.ts';
import type { View } from '../state.ts';

type Props = { readonly left: string; readonly right: string; readonly large?: boolean };

export function Masthead({ left, right, large = false }: Props) {
  return (
    <header class={large ? 'mh' : 'mh slim'}>
      <span>{left}</span>
      <span class="name">{t('app.name')}</span>
      <span>{right}</span>
    </header>
  );
}

/** "Edition 4 of 10", or what else this moment is. */
export function folioLeft({ stage, session, result }: Pick<View, 'stage' | 'session' | 'result'>): string {
  if (!stage || !session) return '';
  if (stage.practice) return t('board.practice');
  if (stage.phase === 'epilogue') {
    const round = Math.max(1, stage.round - session.rounds + 1);
    return t('board.afterBell', { round, rounds: session.epilogueRounds });
  }
  if (result?.burst && stage.phase === 'result') return t('board.special');
  return t('common.edition', { round: stage.round + 1, rounds: session.rounds });
}

export function folioRight({ edition }: Pick<View, 'edition'>): string {
  return edition ? local(edition.text.folio ?? edition.text.date) : '';
}
