// The board in the debrief of a class that bots have really played: what its pages ask the server for is answered here.
// Development only.

import { parAll } from '../../shared/counterfactual/par.ts';
import { debriefTexts as textsOfDebrief } from '../../shared/pack.ts';
import { classGame } from '../board/class-game.ts';
import { debriefTexts } from '../board/debrief-texts.ts';
import type { View } from '../state.ts';
import { loadPack } from './pack.ts';
import { playTo } from './played-game.ts';

/** The board's view of this point of the debrief; the stores of its pages are filled. */
export async function debriefBoard(question: number, reveal: number): Promise<View> {
  const pack = await loadPack();
  const { view, game } = playTo(pack, {
    role: 'vc',
    phase: 'debrief',
    round: 12,
    question,
    reveal,
    counted: reveal > 0,
  });
  classGame.setState({ data: game, failed: false });
  debriefTexts.setState({ texts: textsOfDebrief(pack) });
  const scores = Object.fromEntries(
    (game === null ? [] : [...parAll(game.game)]).map(({ team, par, z, score, strategies }) => [
      team,
      { par, z, score, byStrategy: strategies },
    ]),
  );
  const done = Object.keys(scores).length;
  // Nothing else is there to be asked.
  window.fetch = async (address) =>
    new Response(JSON.stringify(String(address).endsWith('/game') ? game : textsOfDebrief(pack)));
  return { ...view, par: { done, total: done, scores, medals: {} } };
}
