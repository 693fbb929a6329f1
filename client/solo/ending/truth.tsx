// The reveal: the true value beside price and what analysts made of it. Nobody saw it while the game ran.
import { useEffect, useState } from 'preact/hooks';
import type { FinalSection } from '../../../shared/game/views.ts';
import { gameDates, gamePins } from '../../board/game-dates.ts';
import { GameChart } from '../../charts/price-chart.tsx';
import { t } from '../../i18n/i18n.ts';
import type { DebriefFile } from '../pack-file.ts';
import { loadDebrief, packFor } from '../packs.ts';
import type { Playing } from '../playing.ts';

type Props = { readonly playing: Playing; readonly final: FinalSection };

export function Truth({ playing, final }: Props) {
  const [events, setEvents] = useState<DebriefFile['events']>([]);
  useEffect(() => {
    const pack = packFor(playing.line.header.scenario);
    if (pack !== null) void loadDebrief(pack).then((texts) => setEvents(texts.events));
  }, []);
  return (
    <section class="sec truth">
      <h2>{t('end.truth')}</h2>
      <p>
        {t('end.truthText')} {t(`end.theta.${final.world.theta}`)}
      </p>
      <GameChart
        surface="phone"
        width={358}
        height={270}
        final={final}
        dates={gameDates(final, events).slice(0, 3)}
        pins={gamePins(final, events, 1)}
        shown="value"
      />
    </section>
  );
}
