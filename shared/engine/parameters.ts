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
    /** The last AI return (log) counts between these two. */
    readonly returnRange: readonly [number, number];
    /** Extra recovery per unit of negative return. */
    readonly recoveryFall: number;
    /** Belief lost per credible short report, its cap, and the multiplier of both. */
    readonly report: number;
    readonly reportCap: number;
    readonly reportBelief: number;
    /** Belief won by a report published while prices are not dear. */
    readonly backfire: number;
    /** Share of circular revenue a report reveals, and how much of it is remembered a round later. */
    readonly reveal: number;
    readonly revealMemory: number;
    readonly pollNoise: number;
    readonly analystNoise: number;
  };
  readonly hazard: {
    readonly base: number;
    readonly gap: number;
    readonly circular: number;
    readonly doubt: number;
    readonly demand: number;
    /** Demand growth at which the demand term is zero. */
    readonly demandNorm: number;
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
    /** Rounds of full speed, and the speed after them as a share of it. */
    readonly fastRounds: number;
    readonly slowSpeed: number;
    /** Extra log fall in the round of the burst, times narrative loading. */
    readonly firstFall: number;
    readonly realShock: number;
    /** Log inflow of rotation money into the real sectors, times fear; and their pull to value in a bust. */
    readonly rotation: number;
    readonly realValue: number;
  };
  readonly price: {
    readonly drift: number;
    readonly loading: Sectors;
    readonly noise: Sectors;
    /** Weights of a sector's own and of the common draw. */
    readonly ownNoise: number;
    readonly commonNoise: number;
    readonly commonNoiseReal: number;
    readonly narrative: number;
    readonly momentum: number;
    /** Weight of the past in the average of log returns that trend followers look at. */
    readonly momentumMemory: number;
    readonly value: number;
    readonly valueFloor: number;
    readonly realValue: number;
    readonly realGrowth: number;
    readonly eventSector: number;
    readonly impact: number;
    readonly impactKnee: number;
    /** Extra impact per unit of fear. */
    readonly impactFear: number;
    readonly fall: number;
    readonly rise: number;
    readonly analystCircular: number;
    readonly analystBelief: number;
  };
  readonly real: {
    readonly elasticity: Readonly<Record<'LAB' | 'CHIP' | 'APP', number>>;
    /** CLOUD = demand^cloudDemand · (load / target)^cloudLoad, load clipped to loadRange. */
    readonly cloudDemand: number;
    readonly cloudLoad: number;
    readonly loadRange: readonly [number, number];
    readonly loadTarget: number;
    /** Exponent of cheap compute in the value of applications. */
    readonly appCompute: number;
    /** Compute of everybody else, units per team at the start; its growth per unit of belief; rebuilding in a bust. */
    readonly background: number;
    readonly backgroundGrowth: number;
    readonly backgroundBust: number;
    readonly depreciation: number;
    readonly rent: number;
    /** Highest load that still raises the rent. */
    readonly rentLoad: number;
    /** Labs' own use of compute, share of start demand per unit of circular revenue. */
    readonly labLoad: number;
    readonly investmentDemand: number;
    /** Primary AI money, share of W0 a round, at which investment demand counts ln 2. */
    readonly investmentScale: number;
    readonly demandNoise: number;
    readonly demandFloor: number;
    readonly epilogueDemand: number;
    /** Circular share: from deals of investmentScale·W0, from belief; its memory, and its memory in a bust. */
    readonly circularDeals: number;
    readonly circularBelief: number;
    readonly circularMemory: number;
    readonly circularBust: number;
    /** Real growth: capital norm (share of W0), cap and exponents. */
    readonly capitalNorm: number;
    readonly capitalCap: number;
    readonly capitalExponent: number;
    readonly talentExponent: number;
    /** Spill-over of compute beyond the start into real growth; its share while the boom lasts; the part of IND. */
    readonly spillover: number;
    readonly spilloverBoom: number;
    readonly spilloverIndustry: number;
    readonly talent: Readonly<Record<'AI' | 'CLIM' | 'BIO' | 'IND', number>>;
    readonly talentSpeed: number;
    /** Talent AI attracts: base + belief · pull · (floor + (1 − floor) · AI share), at most max; talentBust in a bust. */
    readonly talentPull: number;
    readonly talentFloor: number;
    readonly talentMax: number;
    readonly talentBust: number;
    /** Other primary money in the AI share, share of W0. */
    readonly talentOther: number;
    /** AI wage rise per relative rise of AI talent. */
    readonly wage: number;
  };
  readonly vc: {
    readonly invest: number;
    readonly cut: number;
    readonly cutInFear: number;
    readonly sell: number;
    readonly exit: number;
  };
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
    /** Share of data-centre money that pays for chips, and that reaches CHIP shares as demand. */
    readonly chips: number;
    readonly chipDemand: number;
    /** Unit cost of compute = fixed + chip · √P_CHIP. */
    readonly unitFixed: number;
    readonly unitChip: number;
    readonly poach: number;
    /** Talent moved by one poaching, share of each pool (12 teams), and the skill it brings. */
    readonly poached: number;
    readonly skillMax: number;
    readonly skillRent: number;
    readonly skillMemory: number;
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
    readonly fringeFear: number;
    /** Plant built = efficiency · scale · spend^buildExponent · (staff / norm)^staffExponent. */
    readonly efficiency: number;
    readonly buildScale: number;
    readonly buildExponent: number;
    readonly staffExponent: number;
    readonly staffMin: number;
    readonly staffMax: number;
    /** Cheaper building per unit of fear and of compute beyond the start. */
    readonly cheapCompute: number;
    /** Hiring: credits at wage 1, and the cash below which nobody is hired. */
    readonly hire: number;
    readonly hireMin: number;
    readonly wage: number;
    readonly staffLoss: number;
    readonly staffLossBelief: number;
    readonly wear: number;
    readonly labelPremium: number;
    readonly labelCost: number;
    readonly labelPenalty: number;
    /** Part of the penalty that stays when fear has gone. */
    readonly labelScar: number;
    readonly relabel: number;
  };
  readonly short: {
    readonly perRound: number;
    readonly gross: number;
    readonly maintenance: number;
    /** After a margin call the position is cut to wealth / (maintenance · this). */
    readonly restore: number;
    readonly callPasses: number;
    /** Highest log rise by one pass of forced covers. */
    readonly squeezeCap: number;
    /** Short interest counts this many times its share of W0. */
    readonly crowdingScale: number;
    readonly borrow: number;
    readonly crowding: number;
    readonly puts: number;
    readonly premium: number;
    readonly premiumDoubt: number;
    /** Doubt already in the base premium. */
    readonly premiumNorm: number;
    readonly premiumFear: number;
    readonly strike: number;
    readonly putLife: number;
    readonly report: number;
    readonly reportEvery: number;
    readonly reportGap: number;
    /** Credibility kept after a report that backfired. */
    readonly credibility: number;
  };
  readonly sponsorFloor: number;
  /** Weight of the epilogue in settlement. */
  readonly settlementEpilogue: number;
  readonly ledger: {
    readonly referenceFringe: number;
    readonly referenceGiant: number;
    readonly referenceShare: number;
    /** Mt CO₂ = (co2Scale·x/W0)^exponent · (talent / base)^½ · rounds left; therapies = the same / therapies. */
    readonly scale: number;
    readonly exponent: number;
    readonly therapies: number;
    /** Researcher-years per unit of AI talent above its base. */
    readonly researcherYears: number;
    /** Strategy cost a round per unit of belief. */
    readonly pilots: number;
  };
};

/** A scenario's overrides: any group may be given in part. */
export type ParameterOverrides = {
  readonly [K in keyof Parameters]?: Parameters[K] extends number | readonly number[]
    ? Parameters[K]
    : Partial<Parameters[K]>;
};

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
    returnRange: [-0.5, 0.6],
    recoveryFall: 2,
    report: 0.045,
    reportCap: 0.12,
    reportBelief: 1.6,
    backfire: 0.03,
    reveal: 0.5,
    revealMemory: 0.75,
    pollNoise: 0.06,
    analystNoise: 0.2,
  },
  hazard: { base: -6.2, gap: 4.1, circular: 20, doubt: 2.2, demand: 6, demandNorm: 0.05, cap: 0.6, taper: 0.15 },
  burst: {
    beliefLost: 0.55,
    fearDecay: 0.55,
    demandLost: 0.12,
    circularDemandLost: 0.6,
    speed: 0.58,
    overshoot: 0.32,
    fastRounds: 3,
    slowSpeed: 0.35,
    firstFall: 0.06,
    realShock: -0.12,
    rotation: 0.05,
    realValue: 0.25,
  },
  price: {
    drift: 0.02,
    loading: { LAB: 1.25, CHIP: 1.1, CLOUD: 0.8, APP: 0.95, CLIM: -0.4, BIO: -0.35, IND: 0.05 },
    noise: { LAB: 0.06, CHIP: 0.06, CLOUD: 0.04, APP: 0.07, CLIM: 0.035, BIO: 0.04, IND: 0.02 },
    ownNoise: 0.6,
    commonNoise: 0.8,
    commonNoiseReal: 0.2,
    narrative: 1.3,
    momentum: 0.66,
    momentumMemory: 0.5,
    value: 0.085,
    valueFloor: 0.04,
    realValue: 0.15,
    realGrowth: 0.8,
    eventSector: 1.6,
    impact: 0.7,
    impactKnee: 0.006,
    impactFear: 1,
    fall: -1.2,
    rise: 0.5,
    analystCircular: 1.2,
    analystBelief: 0.35,
  },
  real: {
    elasticity: { LAB: 1.15, CHIP: 0.95, APP: 1.05 },
    cloudDemand: 0.3,
    cloudLoad: 0.9,
    loadRange: [0.3, 2],
    loadTarget: 0.85,
    appCompute: 0.05,
    background: 10,
    backgroundGrowth: 0.11,
    backgroundBust: 0.6,
    depreciation: 0.035,
    rent: 0.055,
    rentLoad: 1.6,
    labLoad: 0.5,
    investmentDemand: 0.01,
    investmentScale: 0.03,
    demandNoise: 0.01,
    demandFloor: 0.5,
    epilogueDemand: 0.8,
    circularDeals: 0.25,
    circularBelief: 0.1,
    circularMemory: 0.6,
    circularBust: 0.5,
    capitalNorm: 0.012,
    capitalCap: 2.5,
    capitalExponent: 0.3,
    talentExponent: 0.4,
    spillover: 0.012,
    spilloverBoom: 0.3,
    spilloverIndustry: 0.002,
    talent: { AI: 20, CLIM: 20, BIO: 25, IND: 35 },
    talentSpeed: 0.22,
    talentPull: 45,
    talentFloor: 0.3,
    talentMax: 60,
    talentBust: 22,
    talentOther: 0.02,
    wage: 1.6,
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
    chips: 0.6,
    chipDemand: 0.35,
    unitFixed: 0.4,
    unitChip: 0.6,
    poach: 2.5,
    poached: 0.012,
    skillMax: 5,
    skillRent: 0.05,
    skillMemory: 0.9,
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
    fringeFear: 0.5,
    efficiency: 1.05,
    /** 10^0.12. */
    buildScale: 1.318256738556407,
    buildExponent: 0.88,
    staffExponent: 0.25,
    staffMin: 0.3,
    staffMax: 10,
    cheapCompute: 0.06,
    hire: 1,
    hireMin: 2,
    wage: 0.22,
    staffLoss: 0.03,
    staffLossBelief: 0.03,
    wear: 0.005,
    labelPremium: 0.4,
    labelCost: 0.25,
    labelPenalty: 0.25,
    labelScar: 0.4,
    relabel: 1.5,
  },
  short: {
    perRound: 0.4,
    gross: 0.8,
    maintenance: 0.4,
    restore: 1.5,
    callPasses: 2,
    squeezeCap: 0.3,
    crowdingScale: 4,
    borrow: 0.01,
    crowding: 0.04,
    puts: 0.2,
    premium: 0.07,
    premiumDoubt: 0.14,
    premiumNorm: 0.1,
    premiumFear: 0.08,
    strike: 0.9,
    putLife: 3,
    report: 3,
    reportEvery: 3,
    reportGap: 0.25,
    credibility: 0.6,
  },
  sponsorFloor: 10,
  settlementEpilogue: 0.5,
  ledger: {
    referenceFringe: 0.0074,
    referenceGiant: 0.1,
    referenceShare: 0.25,
    scale: 1200,
    exponent: 0.8,
    therapies: 2.5,
    researcherYears: 0.4,
    pilots: 9,
  },
};
