// The round's outcome for everybody: standings, what the AI index did, who was squeezed, and the road not funded.
import { exp } from '../../engine/maths.ts';
import { type Economy, type Ledger, LISTED_SECTORS, type RoundRecord, type Sector } from '../../engine/types.ts';
import { weakly } from '../memo.ts';
import type { LedgerSection, ResultSection } from '../views.ts';
import { credits, portion, tenth } from './figures.ts';
import { lastRecord, standingsOf } from './standings.ts';

/** Rounded coarsely where a figure would give away the exact share of believers. */
export function ledgerSection(ledger: Ledger): LedgerSection {
  return {
    ventureAiShare: share(ledger.ventureAi, ledger.ventureTotal),
    primaryAiShare: share(ledger.primaryAi, ledger.primaryTotal),
    co2Gap: credits(ledger.co2Reference - ledger.co2),
    therapiesGap: credits(ledger.therapiesReference - ledger.therapies),
    researcherYears: credits(ledger.researcherYears),
    pilots: tenth(ledger.pilots),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? portion(part / whole) : 0);

function squeezeOf(record: RoundRecord): ResultSection['squeeze'] {
  const squeeze: Partial<Record<Sector, number>> = {};
  for (const sector of LISTED_SECTORS) {
    const rise = exp(record.squeeze[sector]) - 1;
    if (rise >= 5e-4) squeeze[sector] = portion(rise);
  }
  return squeeze;
}

const build = weakly((economy: Economy): ResultSection | null => {
  const record = lastRecord(economy);
  const [before, now] = economy.points.slice(-2);
  const snapshot = economy.history[economy.history.length - 1];
  if (record === undefined || before === undefined || now === undefined || snapshot === undefined) return null;
  let marginCalls = 0;
  for (const id in record.teams) if (record.teams[id]?.marginCall) marginCalls += 1;
  return {
    round: record.round,
    epilogue: record.epilogue,
    standings: standingsOf(record),
    ledger: ledgerSection(snapshot.ledger),
    burst: record.burst,
    aiChange: portion(now.aiPrice / before.aiPrice - 1),
    analystChange: portion(now.aiAnalyst / before.aiAnalyst - 1),
    squeeze: squeezeOf(record),
    marginCalls,
    filing: record.filing.map(({ team, sector, notional }) => ({ team, sector, notional: tenth(notional) })),
  };
});

/** The last result stays in the picture while the next round is played, so that standings can always be shown. */
export function resultSection(economy: Economy): ResultSection | null {
  return economy.records.length === 0 ? null : build(economy);
}
