// The vocabulary of the economy: sectors, roles, orders, accounts, state. Types and constant lists only.
// Money is in credits (a team starts with wealth 100), prices are index numbers (fundamental value starts at 1),
// shares and fractions lie in 0..1, a "round" counts from 0.

import type { Parameters } from './parameters.ts';

export const SECTORS = ['LAB', 'CHIP', 'CLOUD', 'APP', 'CLIM', 'BIO', 'IND'] as const;
export type Sector = (typeof SECTORS)[number];
export const VENTURE_SECTORS = ['LAB', 'APP', 'CLIM', 'BIO'] as const;
export type VentureSector = (typeof VENTURE_SECTORS)[number];
/** Sectors whose shares can be sold short; LAB is private. */
export const LISTED_SECTORS = ['CHIP', 'CLOUD', 'APP'] as const;
export type ListedSector = (typeof LISTED_SECTORS)[number];
export const ROLES = ['vc', 'giant', 'climate', 'short'] as const;
export type Role = (typeof ROLES)[number];

export type BySector = Readonly<Record<Sector, number>>;
export type TeamId = string;

// ---------------------------------------------------------------- orders (already within limits, see orders.ts)

export type VcOrders = {
  readonly role: 'vc';
  /** Credits into each sector; the sum is at most min(cash, 30); the rest stays dry. */
  readonly invest: Readonly<Record<VentureSector, number>>;
  /** One stake to sell, fraction 0..0.5 of it. */
  readonly sell: { readonly sector: VentureSector; readonly fraction: number } | null;
  /** The climate startup whose raise this fund's climate money fills first. */
  readonly earmark: TeamId | null;
};
export type GiantOrders = {
  readonly role: 'giant';
  /** Blocks of 7 credits, 0..3. */
  readonly dataCentres: number;
  /** Credits into a circular deal with a lab, 0..12. */
  readonly circularDeal: number;
  readonly poach: boolean;
  /** Credits of own (CLOUD) shares bought back, 0..10. */
  readonly buyBack: number;
  /** Fraction of the lab stake sold, 0..0.25. */
  readonly sellLab: number;
};
export type ClimateOrders = {
  readonly role: 'climate';
  readonly raise: 0 | 8 | 16;
  /** Fraction 0..1 of cash (at most 14 credits) spent on plant. */
  readonly build: number;
  readonly hire: boolean;
  /** Whether the firm carries the "AI" label after this round. */
  readonly label: boolean;
};
export type ShortOrders = {
  readonly role: 'short';
  /** Fractions of wealth sold short now; the sum is at most 0.4, gross exposure at most 0.8 of wealth. */
  readonly short: Readonly<Record<ListedSector, number>>;
  /** Fractions of wealth spent on put premiums, sum at most 0.2. */
  readonly puts: Readonly<Record<ListedSector, number>>;
  /** Fraction 0..1 of the open short position bought back. */
  readonly cover: number;
  readonly report: boolean;
};
export type Orders = VcOrders | GiantOrders | ClimateOrders | ShortOrders;
export type OrdersOf<R extends Role> = Extract<Orders, { role: R }>;

// ---------------------------------------------------------------- scenario: what a content pack may set

/** What a news event does to the economy (RULES.md M1–M3). */
export type EventEffects = {
  readonly id: string;
  /** Broadcast to belief (dB) and to doubt (dX), share of the public. */
  readonly belief: number;
  readonly doubt: number;
  /** Added to demand growth this round (dD). */
  readonly demand: number;
  /** Log price shock to AI sectors; ×1.6 in `sector` when one is named. */
  readonly shock: number;
  readonly sector: Sector | null;
  /** Added to the circular share of revenue. */
  readonly circular: number;
  /** Whether the headline is good (+1), bad (−1) or neutral news for AI; narrative bots look at it. */
  readonly tone: -1 | 0 | 1;
  /** `puts`: makes every short seller's put holdings public as a 13F filing would. */
  readonly discloses: 'puts' | null;
};
export type Deck = { readonly cards: readonly EventEffects[]; readonly wild: readonly EventEffects[] };

/** Changes to the world for a counterfactual replay. All off = the real game. */
export type Interventions = {
  readonly noCircularDeals: boolean;
  readonly disclosure: boolean;
  readonly shortSaleBan: boolean;
  /** AI's maximum share 0..1 of primary money (venture, deals, data centres); the excess goes to CLIM and BIO. null = no cap. */
  readonly aiShareCap: number | null;
  /** A public fund of 0.01·W0 a round for climate startups. */
  readonly climateFund: boolean;
  /** Share 0..1 of the giants' data-centre money redirected to the grid (CLIM). */
  readonly gridShare: number;
  /** Index into the θ table, or null for the drawn regime. */
  readonly theta: 0 | 1 | 2 | null;
  /** Rounds whose event is replaced by the quiet card. */
  readonly quietRounds: readonly number[];
};

// ---------------------------------------------------------------- accounts

/** A put option: the right to sell `units` at `strike` until the end of round `expires`. */
export type Put = {
  readonly sector: ListedSector;
  readonly strike: number;
  readonly units: number;
  readonly expires: number;
  /** Premium paid, credits. */
  readonly premium: number;
  readonly bought: number;
};

type AccountBase = {
  readonly id: TeamId;
  /** Credits. */
  readonly cash: number;
  /** Shares held; negative = short (short sellers only). */
  readonly holdings: BySector;
  /** Sponsor money received so far, taken back at settlement. */
  readonly sponsored: number;
};
export type VcAccount = AccountBase & { readonly role: 'vc' };
export type GiantAccount = AccountBase & {
  readonly role: 'giant';
  readonly franchise: number;
  /** Units of compute owned. */
  readonly compute: number;
  /** Poached researchers' skill, 0..5. */
  readonly skill: number;
};
export type ClimateAccount = AccountBase & {
  readonly role: 'climate';
  /** Units of plant; valued at the CLIM price. */
  readonly plant: number;
  readonly staff: number;
  readonly label: boolean;
  /** The founders' share 0..1 of the firm. */
  readonly ownership: number;
  /** Last round's raise: asked and filled, credits. */
  readonly asked: number;
  readonly filled: number;
};
export type ShortAccount = AccountBase & {
  readonly role: 'short';
  readonly puts: readonly Put[];
  readonly lastReport: number | null;
  /** Rounds until the next report may be published; 0 = now. */
  readonly reportIn: number;
  readonly credibility: number;
  readonly marginCalls: number;
};
export type Account = VcAccount | GiantAccount | ClimateAccount | ShortAccount;
export type AccountOf<R extends Role> = Extract<Account, { role: R }>;

/** Everybody else's cash: firms a sector, and the four institutional accounts. Negative = has paid out on balance. */
export type Institution = `firms:${Sector}` | 'street' | 'households' | 'treasury' | 'sponsor';

// ---------------------------------------------------------------- attribution: why wealth changed

export const CAUSES = [
  'price', // price move of a sector held (event, own impact and squeeze taken out)
  'event', // the news event's shock on what was held
  'ownImpact', // the team's own orders moving the price of what it held
  'squeeze', // forced covers of a margin call
  'interest',
  'borrow', // borrow fees
  'fees', // exit cut, report, poaching, relabelling
  'operations', // rent, franchise, plant income, wages, depreciation, circular margin, building
  'label', // the AI label's change of valuation
  'dilution', // outside investors' share of this round's change
  'premium', // option premium paid and its decay
  'puts', // intrinsic value of puts
  'default', // losses beyond wealth, borne by the street
  'sponsor',
] as const;
export type Cause = (typeof CAUSES)[number];
/** Every heading under which credits change hands (RULES.md A2). */
export const FLOWS = [
  'investment', // primary money into firms: venture, circular deals, redirected money
  'dealRevenue', // the part of a circular deal that comes back to the giant as profit
  'dealCosts', // the part that comes back as booked revenue and is spent on serving it
  'exit', // stakes sold to the street, after the cut
  'buyBack',
  'dataCentres',
  'construction', // the builders' part of data-centre money
  'poaching',
  'rent',
  'franchise',
  'raise',
  'building',
  'hiring',
  'plantIncome',
  'wages',
  'relabelling',
  'shortSale',
  'cover',
  'forcedCover',
  'premium',
  'putPayout',
  'report',
  'borrowFee',
  'interest',
  'default',
  'sponsor',
] as const;
export type Flow = (typeof FLOWS)[number];

/** One line of a team's round: amounts in credits sum to the change of wealth (≤ 1e-9). */
export type Contribution = { readonly cause: Cause; readonly sector: Sector | null; readonly amount: number };

// ---------------------------------------------------------------- state

export type Regime = 'boom' | 'bust';
/** Drawn from the seed once; secret until the end. */
export type World = {
  readonly theta: 0 | 1 | 2;
  readonly demandGrowth: number;
  readonly virality: number;
  readonly realGrowth: Readonly<Record<'CLIM' | 'BIO' | 'IND', number>>;
};
export type Talent = Readonly<Record<'AI' | 'CLIM' | 'BIO' | 'IND', number>>;

/** Cumulative opportunity-cost ledger (RULES.md L*), model units. */
export type Ledger = {
  /** Mt CO₂ avoided, and what the reference mix would have avoided. */
  readonly co2: number;
  readonly co2Reference: number;
  readonly therapies: number;
  readonly therapiesReference: number;
  /** Researcher-years moved to AI. */
  readonly researcherYears: number;
  /** Credits per 100 of W0 spent by frightened firms without return. */
  readonly pilots: number;
  readonly ventureAi: number;
  readonly ventureTotal: number;
  /** Primary money into AI (venture, deals, data centres) and in all. */
  readonly primaryAi: number;
  readonly primaryTotal: number;
  /** Revenue the AI firms reported, and the part that came from customers (index units, cumulative). */
  readonly revenueReported: number;
  readonly revenueReal: number;
};

/** What the economy looked like at the end of a round (index 0 = start). Everything a chart may need; views pick from it. */
export type Snapshot = {
  readonly price: BySector;
  readonly fundamental: BySector;
  readonly analyst: BySector;
  /** Cap-weighted AI indices. */
  readonly aiPrice: number;
  readonly aiFundamental: number;
  readonly aiAnalyst: number;
  readonly belief: number;
  readonly doubt: number;
  /** A public poll of belief (σ .06 around the truth), 0..1. */
  readonly poll: number;
  readonly hazard: number;
  readonly regime: Regime;
  readonly fear: number;
  readonly demand: number;
  readonly compute: number;
  /** 0..1 */
  readonly utilisation: number;
  readonly circular: number;
  /** AI wage index, 1 = start. */
  readonly wage: number;
  readonly talent: Talent;
  /** AI sectors' share of total capitalisation. */
  readonly concentration: number;
  /** AI's share of this round's venture money. */
  readonly ventureAiShare: number;
  readonly shortInterest: number;
  readonly ledger: Ledger;
};

/** What happened to one team in one round. */
export type TeamRound = {
  readonly orders: Orders;
  readonly wealthBefore: number;
  readonly wealthAfter: number;
  readonly contributions: readonly Contribution[];
  readonly marginCall: boolean;
};
export type RoundRecord = {
  readonly round: number;
  readonly epilogue: boolean;
  readonly event: string;
  readonly burst: boolean;
  /** Net order imbalance a sector, share of W0. */
  readonly imbalance: BySector;
  /** Log price rise caused by forced covers. */
  readonly squeeze: BySector;
  /** Credits moved under each heading (accounts.ts), all teams together. */
  readonly flows: Readonly<Record<Flow, number>>;
  /** Put holdings made public this round, as of the end of the round before: notional at the underlying's value. */
  readonly filing: readonly { readonly team: TeamId; readonly sector: ListedSector; readonly notional: number }[];
  readonly teams: Readonly<Record<TeamId, TeamRound>>;
};

export type Settlement = {
  readonly team: TeamId;
  readonly wealthAtEnd: number;
  readonly wealthAfterEpilogue: number;
  readonly exitCost: number;
  readonly sponsorRepaid: number;
  /** ½·end + ½·after the epilogue, less costs; at least 1. */
  readonly final: number;
};

/** The whole state of an economy. Plain data: copy, compare, hash, send to a worker. */
export type Economy = {
  readonly seed: number;
  readonly parameters: Parameters;
  readonly deck: Deck;
  readonly interventions: Interventions;
  /** Rounds that are decided; the epilogue adds `parameters.epilogueRounds`. */
  readonly rounds: number;
  /** Rounds resolved so far = index of the round to be decided next. */
  readonly round: number;
  readonly world: World;
  /** Event of the round to be decided next; drawn when the round before is resolved. Secret until its news phase. */
  readonly event: EventEffects;
  readonly regime: Regime;
  /** Round of the burst, or null. */
  readonly burstRound: number | null;
  readonly price: BySector;
  readonly fundamental: BySector;
  readonly analyst: BySector;
  /** EWMA (½) of past log returns. */
  readonly momentum: BySector;
  readonly belief: number;
  readonly doubt: number;
  readonly fear: number;
  readonly demand: number;
  readonly demandGrowth: number;
  readonly circular: number;
  readonly revealed: number;
  readonly backgroundCompute: number;
  readonly startCompute: number;
  readonly talent: Talent;
  readonly shortInterest: number;
  readonly ventureAiShare: number;
  /** Ids of the climate startups. */
  readonly startups: readonly TeamId[];
  /** Sorted by team id, so that the order of the seats changes nothing. */
  readonly teams: readonly Account[];
  readonly institutions: Readonly<Record<Institution, number>>;
  /** Shares issued by firms to players, and shares the street holds against them; Σ holdings + street = issued. */
  readonly issued: BySector;
  readonly streetShares: BySector;
  readonly ledger: Ledger;
  /** history[0] is the start, history[r + 1] the end of round r. */
  readonly history: readonly Snapshot[];
  /** The public part of each snapshot, in the same order. */
  readonly points: readonly PublicPoint[];
  readonly records: readonly RoundRecord[];
};

export type Seat = { readonly id: TeamId; readonly role: Role };

/** What everybody may know of the end of a round while the game runs. */
export type PublicPoint = Pick<
  Snapshot,
  | 'price'
  | 'analyst'
  | 'aiPrice'
  | 'aiAnalyst'
  | 'poll'
  | 'doubt'
  | 'regime'
  | 'fear'
  | 'utilisation'
  | 'wage'
  | 'ventureAiShare'
  | 'shortInterest'
  | 'concentration'
>;

/** What one player knows when deciding: the public record, the current event, the own account. Policies see this and no more. */
export type Outlook = {
  readonly round: number;
  readonly rounds: number;
  readonly teams: number;
  readonly event: Pick<EventEffects, 'id' | 'tone'>;
  readonly momentum: BySector;
  /** points[0] is the start; the last one is now. */
  readonly points: readonly PublicPoint[];
  readonly account: Account;
  readonly wealth: number;
  /** Climate startups, for a fund's earmark. */
  readonly startups: readonly TeamId[];
  readonly parameters: Parameters;
};
