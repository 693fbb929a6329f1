// Screens outside the game: connecting, taken out, over, closed door. Each says what happened, what is safe, what to do.
import type { Reject } from '../../shared/game/commands.ts';
import { t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import type { ClientState } from '../state.ts';
import { rejectTexts } from '../ui/reject-note.tsx';
import { Foot } from './foot.tsx';
import type { Actions } from './model.ts';

type PlateProps = {
  readonly title: string;
  readonly text: string;
  readonly children?: preact.ComponentChildren;
};

function Plate({ title, text, children }: PlateProps) {
  return (
    <main class="ph">
      <div class="mast">
        <span>{t('app.name')}</span>
      </div>
      <div class="fol2">
        <span />
        <LanguageSwitch />
      </div>
      <div class="plate" role="status">
        <h1 class="hl">{title}</h1>
        <p class="lede">{text}</p>
      </div>
      <div class="grow" />
      <Foot>{children}</Foot>
    </main>
  );
}

export function Connecting({ link }: Pick<ClientState, 'link'>) {
  const broken = link === 'here' || link === 'there' || link === 'restarting';
  return broken ? (
    <Plate title={t(`link.${link}`)} text={t(`link.${link}.next`)} />
  ) : (
    <Plate title={t('link.connecting')} text={t('states.connecting')} />
  );
}

export function Gone({ reject, actions }: { readonly reject: Reject; readonly actions: Actions }) {
  const { what, next } = rejectTexts(reject);
  const over = reject.code === 'reject.ended';
  return (
    <Plate title={what} text={next}>
      <div class="btns one">
        {reject.code === 'reject.version' ? (
          <button type="button" class="btn main" onClick={() => location.reload()}>
            {t('common.reload')}
          </button>
        ) : (
          <button type="button" class="btn main" onClick={over ? () => location.assign('/') : actions.forget}>
            {over ? t('common.home') : t('states.joinAgain')}
          </button>
        )}
      </div>
    </Plate>
  );
}

export function Ended() {
  return (
    <Plate title={t('states.ended')} text={t('states.endedText')}>
      <a class="btn main wide" href="/">
        {t('common.home')}
      </a>
    </Plate>
  );
}
