// What a ticket is filled in against: own account, prices now and a round ago, the rules, the startups that can be named.
import type { Parameters } from '../../../shared/engine/parameters.ts';
import type { Account, AccountOf, BySector, PublicPoint, Role, Sector, TeamId } from '../../../shared/engine/types.ts';
import type { Room, Seat } from '../model.ts';

export type Startup = { readonly id: TeamId; readonly name: string };

type Surroundings = {
  readonly wealth: number;
  readonly now: PublicPoint;
  /** The round before, or null at the start. */
  readonly before: PublicPoint | null;
  readonly parameters: Parameters;
  readonly teams: number;
  readonly startups: readonly Startup[];
};

/** One member a role, so that a ticket of one role is a situation too. */
export type Situation<R extends Role = Role> = { [K in R]: Surroundings & { readonly account: AccountOf<K> } }[R];

const none: BySector = { LAB: 0, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 };

/** The account a team starts with: for trying the controls in the lobby. */
export function startAccount(role: Role, id: TeamId, p: Parameters): Account {
  const base = { id, holdings: none, sponsored: 0 };
  switch (role) {
    case 'vc':
      return { ...base, role, cash: 100 };
    case 'giant':
      return { ...base, role, cash: p.giant.cash, franchise: p.giant.franchise, compute: p.giant.compute, skill: 0 };
    case 'climate': {
      const { cash, plant, staff } = p.climate;
      return { ...base, role, cash, plant, staff, label: false, ownership: 1, asked: 0, filled: 0 };
    }
    case 'short':
      return { ...base, role, cash: 100, puts: [], lastReport: null, reportIn: 0, credibility: 1, marginCalls: 0 };
  }
}

/** The public record before the first round. */
export function startPoint(p: Parameters): PublicPoint {
  return {
    price: p.startPrice,
    analyst: { LAB: 1, CHIP: 1, CLOUD: 1, APP: 1, CLIM: 1, BIO: 1, IND: 1 },
    aiPrice: p.startPrice.LAB,
    aiAnalyst: 1,
    poll: p.startBelief,
    doubt: p.startDoubt,
    regime: 'boom',
    fear: 0,
    utilisation: 0.85,
    wage: 1,
    ventureAiShare: 0.33,
    shortInterest: 0,
    concentration: 0.26,
  };
}

export function situationOf(room: Room, seat: Seat): Situation | null {
  const { team } = seat;
  if (team == null) return null;
  const { parameters } = room.session;
  const points = room.market?.points ?? [];
  const account = seat.account?.account ?? startAccount(team.role, team.id, parameters);
  if (account.role !== team.role) return null;
  const surroundings: Surroundings = {
    wealth: seat.account?.wealth ?? 100,
    now: points.at(-1) ?? startPoint(parameters),
    before: points.at(-2) ?? null,
    parameters,
    teams: room.teams?.length ?? room.crowd?.teams ?? 12,
    startups: (room.teams ?? []).filter((each) => each.role === 'climate'),
  };
  return { ...surroundings, account } as Situation;
}

/** Price over the analysts' value. */
export const multiple = ({ now }: Situation, sector: Sector): number => now.price[sector] / now.analyst[sector];
