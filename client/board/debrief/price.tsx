// When did price leave value? Price, what analysts saw, the true value, and the dated facts of that time.
import { deckIndex } from '../../../shared/pack.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { GameChart, gameNumbers } from '../../charts/price-chart.tsx';
import { local, t } from '../../i18n/i18n.ts';
import { wholeGameTexts } from '../final.tsx';
import { gameDates, gamePins } from '../game-dates.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const SHOWN = ['price', 'analysts', 'value', 'value'] as const;
const MOST_PINS = 4;

export function PricePage({ final, texts, data, exhibit: { full }, reveal }: PageProps) {
  const dated = reveal >= 3;
  const shown = SHOWN[Math.min(reveal, 3)] ?? 'value';
  const events = texts?.events ?? [];
  const facts = dated ? factPins(texts?.facts ?? [], final.rounds, data.game.deck.cards.length) : [];
  const { title, question } = wholeGameTexts(final, shown);
  const note = dated ? sourcesOf(facts) : undefined;
  return (
    <Page
      title={dated ? t('d.dates.head') : title}
      ask={dated ? t('d.dates.ask') : question}
      full={full}
      {...(note === undefined ? {} : { note: <span>{note}</span> })}
    >
      <Exhibit name="price" numbers={gameNumbers(final.points)}>
        <GameChart
          surface="board"
          width={WIDTH}
          height={heightOf(full, dated) - (dated ? 90 : 0)}
          final={final}
          dates={gameDates(final, events)}
          pins={dated ? facts.map(({ index, text }) => ({ index, text })) : gamePins(final, events)}
          shown={shown}
          animate={reveal < 3}
        />
      </Exhibit>
    </Page>
  );
}

type Facts = NonNullable<PageProps['texts']>['facts'];
type FactPin = { readonly index: number; readonly text: string; readonly source: string };

/** One fact a round, the sourced ones whose claim holds first; where a shorter game leaves a card out, so are its facts. */
function factPins(facts: Facts, rounds: number, cards: number): FactPin[] {
  const pins = Array.from({ length: rounds }, (_, round): FactPin[] => {
    const here = facts.filter((fact) => fact.round !== null && fact.round - 1 === deckIndex(round, rounds, cards));
    const best = here.find(({ verdict }) => verdict === 'confirmed') ?? here[0];
    const source = best?.sources[0];
    if (best === undefined || source === undefined) return [];
    return [
      { index: round + 1, text: local(best.title), source: t('d.source', { name: source.name, date: source.date }) },
    ];
  }).flat();
  const step = Math.max(1, pins.length / MOST_PINS);
  return pins.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

const sourcesOf = (facts: readonly FactPin[]): string =>
  t('d.dates.note', { sources: facts.map(({ text, source }) => `${text}: ${source}`).join(' · ') });
