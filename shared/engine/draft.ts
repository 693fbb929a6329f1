// The working copy of an economy: plain mutable records, opened from a state (open.ts), changed round by round (round.ts),
// closed into a state again (close.ts). Nothing outside the engine sees one. Loops run over markets and over the teams of a
// role, so that every access is to a named field: that is what makes a round fast.
import type { Parameters } from './parameters.ts';
import type { Sheet } from './sectors.ts';
import type {
  Account,
  AccountOf,
  Cause,
  Economy,
  EventEffects,
  Interventions,
  Ledger,
  OrdersOf,
  PublicPoint,
  Regime,
  Role,
  RoundRecord,
  Sector,
  Snapshot,
  TeamId,
  VentureSector,
} from './types.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Open<A extends Account> = Mutable<Omit<A, 'holdings' | 'id' | 'role'>> & {
  readonly id: TeamId;
  readonly role: A['role'];
  readonly holdings: Sheet;
};
export type OpenAccount<R extends Role = Role> = { [K in R]: Open<AccountOf<K>> }[R];

/** Money going into firms this round, credits: what orders ask for, after interventions. */
export type Plan = Record<VentureSector, number> & { dataCentres: number };

/** Lines of an explanation; amounts in credits. */
export type Contributions = { readonly cause: Cause; readonly sector: Sector | null; amount: number }[];

type TeamOf<R extends Role> = {
  readonly account: OpenAccount<R>;
  orders: OrdersOf<R>;
  wealthBefore: number;
  wealthAfter: number;
  /** Before the round: a startup's label multiple, the intrinsic value of a short seller's puts. */
  valueBefore: number;
  /** Before the round: the founders' share of a startup. */
  ownershipBefore: number;
  readonly plan: Plan;
  /** Own orders at the prices before the round, credits; negative = sales. */
  readonly trades: Sheet;
  /** Weight of a report published this round, and of one that backfired. */
  report: number;
  backfire: number;
  marginCall: boolean;
  /** A startup's gains before its raise: outside investors of this round have no part in them. */
  gainsBeforeRaise: number;
  /** Why wealth changed this round; null in a draft that does not explain. */
  contributions: Contributions | null;
};
export type Team<R extends Role = Role> = { [K in R]: TeamOf<K> }[R];

/** Cash of an institution, credits. */
export type Balance = { cash: number };

/** Institutions other than firms, and the round's turnover a heading (accounts.ts), null in a draft that does not explain. */
export type Books = {
  readonly street: Balance;
  readonly households: Balance;
  readonly treasury: Balance;
  readonly sponsor: Balance;
  readonly turnover: number[] | null;
};

/** One sector in the round: ln P moves by rest + slope·ΔB + shock + impact(imbalance), clipped (M3–M6). */
export type Market = {
  readonly sector: Sector;
  readonly ai: boolean;
  /** Narrative loading L, and real growth a round (0 for AI). */
  readonly loading: number;
  readonly growth: number;
  /** Standard deviation of its noise. */
  readonly sigma: number;
  /** Log noise of this round. */
  noise: number;
  /** Price before the round, and now. */
  start: number;
  price: number;
  fundamental: number;
  analyst: number;
  momentum: number;
  rest: number;
  slope: number;
  shock: number;
  /** Net orders, credits; and as a share of W0. */
  orders: number;
  imbalance: number;
  /** Log move of the price this round, and the part of it by forced covers. */
  moved: number;
  squeeze: number;
  readonly firms: Balance;
  issued: number;
  streetShares: number;
};

/** What an economy is made from and never changes. */
export type Setting = Pick<
  Economy,
  'seed' | 'parameters' | 'deck' | 'interventions' | 'rounds' | 'world' | 'startCompute' | 'startups'
>;

/** What a draft keeps of its rounds: nothing but where they end, what happened, or also why wealth changed. */
export type Keeps = 'end' | 'records' | 'reasons';

export type Draft = {
  readonly setting: Setting;
  readonly parameters: Parameters;
  readonly interventions: Interventions;
  /** Ids of the startups. */
  readonly startups: readonly TeamId[];
  /** Whether the rounds note why wealth changed. */
  readonly explain: boolean;
  round: number;
  epilogue: boolean;
  event: EventEffects;
  /** Standard normal draw behind the noise of applications; it moves demand too. */
  demandShock: number;
  /** W0 = 100 · teams, credits: every order is divided by it. */
  readonly capital: number;

  readonly teams: readonly Team[];
  readonly funds: readonly Team<'vc'>[];
  readonly giants: readonly Team<'giant'>[];
  readonly founders: readonly Team<'climate'>[];
  readonly shorts: readonly Team<'short'>[];
  readonly books: Books;
  readonly markets: Readonly<Record<Sector, Market>>;
  /** The same markets, in the order of SECTORS. */
  readonly marketList: readonly Market[];
  /** The prices of the markets; who changes one calls `copyPrices`. */
  readonly price: Sheet;

  regime: Regime;
  burstRound: number | null;
  belief: number;
  doubt: number;
  fear: number;
  hazard: number;
  demand: number;
  demandGrowth: number;
  circular: number;
  revealed: number;
  backgroundCompute: number;
  readonly talent: { AI: number; CLIM: number; BIO: number; IND: number };
  shortInterest: number;
  ventureAiShare: number;

  /** Primary money a sector, the giants' data centres, and the part of LAB that is circular; credits. */
  readonly primary: Plan;
  circularDeals: number;
  /** Whether forced covers have moved a price this round. */
  squeezed: boolean;
  filing: RoundRecord['filing'];

  /** The AI indices before this round, and that of prices a round earlier. */
  aiPrice: number;
  aiPriceBefore: number;
  aiFundamental: number;

  readonly ledger: Mutable<Ledger>;
  readonly points: PublicPoint[];
  /** Both null in a draft that keeps its end alone. */
  readonly history: Snapshot[] | null;
  readonly records: RoundRecord[] | null;
};

/** Brings the sheet of prices up to the markets. */
export function copyPrices({ markets, price }: Draft): void {
  price.LAB = markets.LAB.price;
  price.CHIP = markets.CHIP.price;
  price.CLOUD = markets.CLOUD.price;
  price.APP = markets.APP.price;
  price.CLIM = markets.CLIM.price;
  price.BIO = markets.BIO.price;
  price.IND = markets.IND.price;
}

/** Compute of everybody, units. */
export function totalCompute(draft: Draft): number {
  let sum = draft.backgroundCompute;
  for (const giant of draft.giants) sum += giant.account.compute;
  return sum;
}
