// One figure of every market as a sheet. Written out figure by figure: picked by a function or a name, each number would
// be a call and a new object, in the inner loop of every game.
import type { Draft } from './draft.ts';
import type { Sheet } from './sectors.ts';

export function fundamentalOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.fundamental,
    CHIP: CHIP.fundamental,
    CLOUD: CLOUD.fundamental,
    APP: APP.fundamental,
    CLIM: CLIM.fundamental,
    BIO: BIO.fundamental,
    IND: IND.fundamental,
  };
}

/** The AI index of fundamentals, without a sheet of them. */
export function aiFundamental({ parameters: { capWeight: w }, markets: { LAB, CHIP, CLOUD, APP } }: Draft): number {
  const sum =
    w.LAB * LAB.fundamental + w.CHIP * CHIP.fundamental + w.CLOUD * CLOUD.fundamental + w.APP * APP.fundamental;
  return sum / (w.LAB + w.CHIP + w.CLOUD + w.APP);
}

export function analystOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.analyst,
    CHIP: CHIP.analyst,
    CLOUD: CLOUD.analyst,
    APP: APP.analyst,
    CLIM: CLIM.analyst,
    BIO: BIO.analyst,
    IND: IND.analyst,
  };
}

export function momentumOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.momentum,
    CHIP: CHIP.momentum,
    CLOUD: CLOUD.momentum,
    APP: APP.momentum,
    CLIM: CLIM.momentum,
    BIO: BIO.momentum,
    IND: IND.momentum,
  };
}

export function imbalanceOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.imbalance,
    CHIP: CHIP.imbalance,
    CLOUD: CLOUD.imbalance,
    APP: APP.imbalance,
    CLIM: CLIM.imbalance,
    BIO: BIO.imbalance,
    IND: IND.imbalance,
  };
}

export function squeezeOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.squeeze,
    CHIP: CHIP.squeeze,
    CLOUD: CLOUD.squeeze,
    APP: APP.squeeze,
    CLIM: CLIM.squeeze,
    BIO: BIO.squeeze,
    IND: IND.squeeze,
  };
}

export function issuedOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.issued,
    CHIP: CHIP.issued,
    CLOUD: CLOUD.issued,
    APP: APP.issued,
    CLIM: CLIM.issued,
    BIO: BIO.issued,
    IND: IND.issued,
  };
}

export function streetSharesOf({ markets: { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } }: Draft): Sheet {
  return {
    LAB: LAB.streetShares,
    CHIP: CHIP.streetShares,
    CLOUD: CLOUD.streetShares,
    APP: APP.streetShares,
    CLIM: CLIM.streetShares,
    BIO: BIO.streetShares,
    IND: IND.streetShares,
  };
}
