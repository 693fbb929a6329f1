// Runs beside the page what would hold up a tap: see work.ts.
import { medals } from '../../shared/counterfactual/medals.ts';
import { parOf } from '../../shared/counterfactual/par.ts';
import { type WorldOutcome, worlds } from '../../shared/counterfactual/worlds.ts';
import type { ParReport } from '../../shared/room/ports.ts';
import type { Answer, Work } from './work.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Enough to see it move, not so many messages that they cost more than the worlds. */
const AT_ONCE = 5;

const say = (answer: Answer): void => self.postMessage(answer);

function par({ game, first }: Extract<Work, { kind: 'par' }>): void {
  const seats = [...game.seats].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  for (const { id } of seats) {
    const { par, z, score, strategies } = parOf(game, id);
    say({ kind: 'par', report: { team: { id, par, z, score, byStrategy: strategies } } });
  }
  let found: NonNullable<ParReport['medals']> = {};
  for (const { publicValue, steadiness, bestCall } of medals(game)) {
    found = {
      ...(publicValue === null ? {} : { publicValue: publicValue.team }),
      ...(steadiness === null ? {} : { steadiness: steadiness.team }),
      ...(bestCall === null ? {} : { bestCall: bestCall.team }),
    };
  }
  say({ kind: 'par', report: { medals: found } });
}

function many({ game, count }: Extract<Work, { kind: 'worlds' }>): void {
  let batch: WorldOutcome[] = [];
  for (const outcome of worlds(game, count)) {
    batch.push(outcome);
    if (batch.length < AT_ONCE) continue;
    say({ kind: 'worlds', outcomes: batch });
    batch = [];
  }
  if (batch.length > 0) say({ kind: 'worlds', outcomes: batch });
}

self.onmessage = ({ data }: MessageEvent<Work>) => {
  if (data.kind === 'par') par(data);
  else many(data);
  say({ kind: 'done' });
};
