// Startups speak, funds listen: what my role does in it, how long it lasts, and the way to prepare the order.
import { t } from '../i18n/i18n.ts';
import { RoleMark } from '../ui/role-mark.tsx';
import { Folio } from './decide/folio.tsx';
import { Frame, useOpening, Verbs } from './frame.tsx';
import type { ScreenProps } from './model.ts';

type PitchProps = ScreenProps & { readonly onOrder: () => void; readonly onNews: () => void };

export function Pitch(props: PitchProps) {
  const { room, seat, onOrder, onNews } = props;
  const opening = useOpening(props);
  const role = seat.team?.role;
  const startups = (room.teams ?? []).filter((team) => team.role === 'climate');
  return (
    <Frame {...props} clock>
      <Folio {...props} onNews={onNews} ruled />
      <h1 class="hl closing">{t('pitch.title')}</h1>
      <p class="lede">{t(role === 'climate' ? 'pitch.climate' : role === 'vc' ? 'pitch.vc' : 'pitch.other')}</p>
      <ul class="plain">
        {startups.map((team) => (
          <li key={team.id}>
            <RoleMark role={team.role} /> {team.name}
          </li>
        ))}
      </ul>
      <div class="grow" />
      <Verbs note={opening}>
        <button type="button" class="btn wide" onClick={onOrder}>
          {t('news.prepare')}
        </button>
      </Verbs>
    </Frame>
  );
}
