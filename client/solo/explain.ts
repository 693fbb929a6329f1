// Which sentences explain a round: from what was public before and after it. No text in here, so that a test can look at it.
import type { PublicPoint, Role } from '../../shared/engine/types.ts';
import type { ResultSection } from '../../shared/game/views.ts';
import type { Key } from '../i18n/surfaces.ts';

type Figure = { readonly as: 'percent' | 'signedPercent' | 'times' | 'number'; readonly value: number };
export type Sentence = { readonly key: Key; readonly figures: Readonly<Record<string, Figure>> };

const percent = (value: number): Figure => ({ as: 'percent', value });
const signed = (value: number): Figure => ({ as: 'signedPercent', value });

/** Price and value count as in step when their moves differ by less. */
const IN_STEP = 0.03;

export function explain(result: ResultSection, points: readonly PublicPoint[], role: Role): readonly Sentence[] {
  const now = points[result.round + 1];
  const before = points[result.round];
  if (now === undefined || before === undefined) return [];
  const sentences = [priceAndValue(result, now)];
  if (result.burst) sentences.push({ key: 'explain.burst', figures: {} });
  else if (now.regime === 'bust') sentences.push({ key: 'explain.bust', figures: {} });
  else sentences.push(...mood(before, now));
  if (Object.keys(result.squeeze).length > 0 && !result.burst) sentences.push({ key: 'explain.squeeze', figures: {} });
  sentences.push(result.epilogue ? { key: 'explain.epilogue', figures: {} } : forRole(role, result, now));
  return sentences;
}

function priceAndValue({ aiChange, analystChange }: ResultSection, now: PublicPoint): Sentence {
  const gap = aiChange - analystChange;
  const key = Math.abs(gap) < IN_STEP ? 'explain.step' : gap > 0 ? 'explain.ran' : 'explain.fell';
  const times: Figure = { as: 'times', value: now.aiPrice / now.aiAnalyst };
  return { key, figures: { price: signed(aiChange), value: signed(analystChange), times } };
}

function mood(before: PublicPoint, now: PublicPoint): readonly Sentence[] {
  const figures = { before: percent(before.poll), now: percent(now.poll) };
  const moved = now.poll - before.poll;
  const belief: Sentence[] =
    Math.abs(moved) < 0.01 ? [] : [{ key: moved > 0 ? 'explain.believers' : 'explain.lost', figures }];
  const doubted = now.doubt - before.doubt > 0.02;
  return doubted ? [...belief, { key: 'explain.doubt', figures: { now: percent(now.doubt) } }] : belief;
}

function forRole(role: Role, { ledger }: ResultSection, now: PublicPoint): Sentence {
  switch (role) {
    case 'vc':
      return { key: 'explain.vc', figures: { share: percent(ledger.ventureAiShare) } };
    case 'giant':
      return { key: 'explain.giant', figures: { load: percent(Math.min(1, now.utilisation)) } };
    case 'climate':
      return { key: 'explain.climate', figures: { wage: { as: 'number', value: now.wage } } };
    case 'short':
      return { key: 'explain.short', figures: {} };
  }
}
