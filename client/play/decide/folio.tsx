// The line below the bell: the edition's headline, which opens it again, and the round.
import { local, t } from '../../i18n/i18n.ts';
import { roundName } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';

type FolioProps = Pick<ScreenProps, 'room'> & { readonly onNews: () => void; readonly ruled?: boolean };

export function Folio({ room, onNews, ruled = false }: FolioProps) {
  const headline = room.edition?.text.headline;
  return (
    <div class={ruled ? 'folio ruled' : 'folio'}>
      {headline === undefined ? (
        <span />
      ) : (
        <button type="button" class="link" aria-label={`${local(headline)}: ${t('ticket.readNews')}`} onClick={onNews}>
          {local(headline)}
        </button>
      )}
      <span class="nb">{roundName({ room })}</span>
    </div>
  );
}
