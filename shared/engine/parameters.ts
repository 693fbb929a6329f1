// Every number of the model in one typed table. A scenario may override any of it; RULES.md says what each one means.
import type { Sector } from './types.ts';

type Sectors = Readonly<Record<Sector, number>>;

export type Parameters = {
  /** Undecided rounds after the last one. */
  readonly epilogueRounds: number;
  /** Demand growth a round: weak, middling, strong; and their probabilities. */
  readonly demandGrowth: readonly [number, number, number];
  readonly demandGrowthOdds: readonly [number, number, number];
  readonly viralitySpread: number;
  readonly viralityRange: readonly [number, number];
  readonly realGrowth: Readonly<Record<'CLIM' | 'BIO' | 'IND', number>>;
  readonly realGrowthSpread: number;
  /** Chance that a wild card replaces the deck's event. */
  readonly wildOdds: number;
  /** Treasury bill rate a round. */
  readonly riskFree: number;
  readonly capWeight: Sectors;
  readonly startPrice: Sectors;
  readonly startBelief: number;
  readonly startDoubt: number;
  readonly startCircular: number;
  readonly narrative: {
    readonly contact: number;
    readonly returnFeedback: number;
    readonly bustContact: number;
    readonly broadcast: number;
    readonly investmentNews: number;
    readonly recovery: number;
    readonly doubtContact: number;
    readonly doubtDecay: number;
    readonly eventDoubt: number;
    readonly pollNoise: number;
    readonly analystNoise: number;
  };
  readonly hazard: {
    readonly base: number;
    readonly gap: number;
    readonly circular: number;
    readonly doubt: number;
    readonly demand: number;
    readonly cap: number;
    readonly taper: number;
  };
  readonly burst: {
    readonly beliefLost: number;
    readonly fearDecay: number;
    readonly demandLost: number;
    readonly circularDemandLost: number;
    readonly speed: number;
    readonly overshoot: number;
    readonly realShock: number;
  };
  readonly price: {
    readonly drift: number;
    readonly loading: Sectors;
    readonly noise: Sectors;
    readonly narrative: number;
    readonly momentum: number;
    readonly value: number;
    readonly valueFloor: number;
    readonly realValue: number;
    readonly realGrowth: number;
    readonly eventSector: number;
    readonly impact: number;
    readonly impactKnee: number;
    readonly fall: number;
    readonly rise: number;
    readonly analystCircular: number;
    readonly analystBelief: number;
  };
  readonly real: {
    readonly elasticity: Readonly<Record<'LAB' | 'CHIP' | 'APP', number>>;
    readonly loadTarget: number;
    readonly depreciation: number;
    readonly rent: number;
    readonly talentSpeed: number;
  };
  readonly vc: { readonly invest: number; readonly cut: number; readonly cutInFear: number; readonly sell: number; readonly exit: number };
  readonly giant: {
    readonly cash: number;
    readonly franchise: number;
    readonly franchiseYield: number;
    readonly compute: number;
    readonly block: number;
    readonly blocks: number;
    readonly deal: number;
    readonly dealBack: number;
    readonly dealMargin: number;
    readonly poach: number;
    readonly buyBack: number;
    readonly sellLab: number;
  };
  readonly climate: {
    readonly cash: number;
    readonly plant: number;
    readonly staff: number;
    readonly income: number;
    readonly build: number;
    readonly fringe: number;
    readonly fringeBelief: number;
    readonly labelPremium: number;
    readonly labelCost: number;
    readonly labelPenalty: number;
    readonly relabel: number;
  };
  readonly short: {
    readonly perRound: number;
    readonly gross: number;
    readonly maintenance: number;
    readonly borrow: number;
    readonly crowding: number;
    readonly puts: number;
    readonly premium: number;
    readonly premiumDoubt: number;
    readonly premiumFear: number;
    readonly strike: number;
    readonly putLife: number;
    readonly report: number;
    readonly reportEvery: number;
    readonly reportGap: number;
  };
  readonly sponsorFloor: number;
  /** Weight of the epilogue in settlement. */
  readonly settlementEpilogue: number;
  readonly ledger: {
    readonly referenceFringe: number;
    readonly referenceGiant: number;
    readonly referenceShare: number;
    /** Strategy cost a round per unit of belief. */
    readonly pilots: number;
  };
};

/** A scenario's overrides: any group may be given in part. */
export type ParameterOverrides = { readonly [K in keyof Parameters]?: Parameters[K] extends number | readonly number[] ? Parameters[K] : Partial<Parameters[K]> };

export const DEFAULT_PARAMETERS: Parameters = {
  epilogueRounds: 3,
  demandGrowth: [0.03, 0.075, 0.125],
  demandGrowthOdds: [0.35, 0.4, 0.25],
  viralitySpread: 0.28,
  viralityRange: [0.45, 1.6],
  realGrowth: { CLIM: 0.013, BIO: 0.013, IND: 0.008 },
  realGrowthSpread: 0.009,
  wildOdds: 0.3,
  riskFree: 0.016,
  capWeight: { LAB: 0.04, CHIP: 0.07, CLOUD: 0.1, APP: 0.05, CLIM: 0.08, BIO: 0.12, IND: 0.54 },
  startPrice: { LAB: 0.9, CHIP: 0.9, CLOUD: 0.9, APP: 0.9, CLIM: 1, BIO: 1, IND: 1 },
  startBelief: 0.08,
  startDoubt: 0.1,
  startCircular: 0.05,
  narrative: {
    contact: 0.55,
    returnFeedback: 0.8,
    bustContact: 0.25,
    broadcast: 1.3,
    investmentNews: 1.2,
    recovery: 0.032,
    doubtContact: 0.18,
    doubtDecay: 0.06,
    eventDoubt: 1.2,
    pollNoise: 0.06,
    analystNoise: 0.2,
  },
  hazard: { base: -6.2, gap: 4.1, circular: 20, doubt: 2.2, demand: 6, cap: 0.6, taper: 0.15 },
  burst: {
    beliefLost: 0.55,
    fearDecay: 0.55,
    demandLost: 0.12,
    circularDemandLost: 0.6,
    speed: 0.58,
    overshoot: 0.32,
    realShock: -0.12,
  },
  price: {
    drift: 0.02,
    loading: { LAB: 1.25, CHIP: 1.1, CLOUD: 0.8, APP: 0.95, CLIM: -0.4, BIO: -0.35, IND: 0.05 },
    noise: { LAB: 0.06, CHIP: 0.06, CLOUD: 0.04, APP: 0.07, CLIM: 0.035, BIO: 0.04, IND: 0.02 },
    narrative: 1.3,
    momentum: 0.66,
    value: 0.085,
    valueFloor: 0.04,
    realValue: 0.15,
    realGrowth: 0.8,
    eventSector: 1.6,
    impact: 0.7,
    impactKnee: 0.006,
    fall: -1.2,
    rise: 0.5,
    analystCircular: 1.2,
    analystBelief: 0.35,
  },
  real: {
    elasticity: { LAB: 1.15, CHIP: 0.95, APP: 1.05 },
    loadTarget: 0.85,
    depreciation: 0.035,
    rent: 0.055,
    talentSpeed: 0.22,
  },
  vc: { invest: 30, cut: 0.08, cutInFear: 0.2, sell: 0.5, exit: 0.06 },
  giant: {
    cash: 26,
    franchise: 60,
    franchiseYield: 0.022,
    compute: 14 / 0.9,
    block: 7,
    blocks: 3,
    deal: 12,
    dealBack: 0.8,
    dealMargin: 0.15,
    poach: 2.5,
    buyBack: 10,
    sellLab: 0.25,
  },
  climate: {
    cash: 20,
    plant: 80,
    staff: 4,
    income: 0.016,
    build: 14,
    fringe: 0.008,
    fringeBelief: 0.7,
    labelPremium: 0.4,
    labelCost: 0.25,
    labelPenalty: 0.25,
    relabel: 1.5,
  },
  short: {
    perRound: 0.4,
    gross: 0.8,
    maintenance: 0.4,
    borrow: 0.01,
    crowding: 0.04,
    puts: 0.2,
    premium: 0.07,
    premiumDoubt: 0.14,
    premiumFear: 0.08,
    strike: 0.9,
    putLife: 3,
    report: 3,
    reportEvery: 3,
    reportGap: 0.25,
  },
  sponsorFloor: 10,
  settlementEpilogue: 0.5,
  ledger: { referenceFringe: 0.0074, referenceGiant: 0.1, referenceShare: 0.25, pilots: 9 },
};
