// The result on the phone: return, wealth, a one-line why, where it came from, what it would bring, what was not funded.
import { useState } from 'preact/hooks';
import type { SeatResult } from '../../../shared/game/views.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { inSentence, sectorName } from '../../ui/pack-texts.ts';
import { teamName } from '../../ui/team-name.ts';
import { Frame, Verbs } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';
import { causeLines, waterfall } from './causes.ts';
import { Standings } from './standings.tsx';
import { whyText } from './why.ts';

export function Result(props: ScreenProps) {
  const { seat, room } = props;
  const [all, setAll] = useState(false);
  const { result } = seat;
  if (all || result == null || seat.team == null) {
    return <Standings {...props} onBack={result == null || seat.team == null ? null : () => setAll(false)} />;
  }
  const change = result.after / Math.max(0.01, result.before) - 1;
  return (
    <Frame {...props}>
      <div class="folio ruled">
        <span>{closedName(props)}</span>
        <span class="nb">
          {rich(rankKey(result), {
            rank: f.ordinal(result.rank),
            teams: result.teams,
            before: f.ordinal(result.rankBefore),
          })}
        </span>
      </div>
      <div class="res">
        <h1 class="big">{f.signedPercent(change, Math.abs(change) < 0.0995 ? 1 : 0)}</h1>
        <p>{rich('result.wealth', { before: f.number(result.before, 0), after: f.number(result.after, 0) })}</p>
      </div>
      <p class="whyline">{whyText(result.why, seat.team.role)}</p>
      {result.marginCall && <p class="note">{rich('result.marginCall')}</p>}
      {result.repeated && <p class="note">{rich('result.repeated')}</p>}
      <Decomposition {...props} />
      {result.liquidation < result.after - 0.5 && (
        <p class="paper">{rich('result.paper', { credits: f.number(result.liquidation, 0) })}</p>
      )}
      {room.result?.epilogue === true && <p class="sec">{t('result.epilogueRule')}</p>}
      <Filing {...props} />
      <Ledger {...props} />
      <Verbs note={nextNote(room)}>
        <div class="btns one">
          <button type="button" class="btn" onClick={() => setAll(true)}>
            {t('result.standings')}
          </button>
        </div>
      </Verbs>
    </Frame>
  );
}

/** Everybody begins with the same wealth: before the first round there is no rank worth naming. */
function rankKey({ round, rank, rankBefore }: SeatResult) {
  if (round === 0) return 'result.rankFirst';
  return rank === rankBefore ? 'result.rankSame' : 'result.rank';
}

export function closedName({ room }: Pick<ScreenProps, 'room'>): string {
  const { stage, session, result } = room;
  if (result?.epilogue === true) {
    return t('result.epilogue', {
      round: Math.max(1, result.round - session.rounds + 1),
      rounds: session.epilogueRounds,
    });
  }
  if (stage.practice) return t('result.practice');
  return t('result.closed', { round: stage.round + 1 });
}

function Decomposition({ seat }: ScreenProps) {
  const { result, team } = seat;
  if (result == null || team == null) return null;
  const lines = causeLines(team.role, result.contributions);
  const bars = waterfall(lines.map((line) => line.amount));
  return (
    <table class="dec">
      <caption class="vh">{t('result.caption')}</caption>
      <tbody>
        {lines.map((line, at) => (
          <tr key={line.key}>
            <th scope="row">
              {line.label}
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  class={line.amount < 0 ? 'minus' : ''}
                  x={Math.min(99, bars[at]?.from ?? 0)}
                  width={bars[at]?.width ?? 0}
                  y="0.5"
                  height="5"
                />
              </svg>
            </th>
            <td>{f.signed(line.amount)}</td>
          </tr>
        ))}
        <tr class="tot">
          <th scope="row">{t('result.total')}</th>
          <td>{f.signed(result.after - result.before)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** A 13F-like filing makes puts public: notional, without shorts, strikes or premiums. */
function Filing({ room }: ScreenProps) {
  const filing = room.result?.filing ?? [];
  if (filing.length === 0) return null;
  return (
    <section class="sec">
      <h2>{t('result.filing')}</h2>
      {filing.map(({ team, sector, notional }) => {
        const label = room.teams?.find((each) => each.id === team);
        const name = label === undefined ? team : teamName(label, room.session.anonymous);
        return (
          <p key={`${team}${sector}`}>
            {rich('result.filingLine', {
              name,
              sector: inSentence(sectorName(sector)),
              credits: f.number(notional, 0),
            })}
          </p>
        );
      })}
    </section>
  );
}

export function Ledger({ room }: Pick<ScreenProps, 'room'>) {
  const ledger = room.result?.ledger;
  if (ledger === undefined) return null;
  return (
    <section class="sec led">
      <h2>{t('result.ledger')}</h2>
      <p class="dim">
        {t('result.venture')} <b class="red">{f.percent(ledger.ventureAiShare)}</b>.{' '}
        {rich('result.gap', { co2: f.signed(ledger.co2Gap, 0), therapies: f.signed(ledger.therapiesGap, 1) })}
      </p>
    </section>
  );
}

export function nextNote(room: ScreenProps['room']): string {
  const { stage, session, result } = room;
  if (stage.phase === 'epilogue' || result?.epilogue === true) return t('result.nextEpilogue');
  if (stage.practice) return t('result.nextFirst');
  if (stage.round + 1 >= session.rounds) return t('result.nextLast', { n: session.epilogueRounds });
  return t('result.next', { round: stage.round + 2 });
}
