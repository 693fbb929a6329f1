// Elementary functions that give the same bits in every browser engine, which Math.exp and Math.log do not promise. Only IEEE + − × ÷ √ and integer operations are used, so a replay on a phone equals the server's.
// Method and coefficients: fdlibm 5.3 (e_exp.c, e_log.c), error below 1 unit in the last place.
//
// Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;

const scratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** 2^k for −1022 ≤ k ≤ 1023: exact, made by doubling. */
const POWERS_OF_TWO: Float64Array = /* @__PURE__ */ (() => {
  const table = new Float64Array(2046);
  let up = 1;
  for (let k = 0; k <= 1023; k++, up *= 2) table[k + 1022] = up;
  let down = 1;
  for (let k = 0; k >= -1022; k--, down /= 2) table[k + 1022] = down;
  return table;
})();

/** The upper 32 bits of a double: sign, exponent and the head of the significand. */
function highWord(x: number): number {
  scratch.setFloat64(0, x, true);
  return scratch.getInt32(4, true);
}

/** y·2^k without losing range at either end. */
function scale(y: number, k: number): number {
  if (k >= -1022 && k <= 1023) return y * (POWERS_OF_TWO[k + 1022] as number);
  if (k > 1023) return y * 2 ** 1023 * (POWERS_OF_TWO[Math.min(k - 1023, 1023) + 1022] as number);
  return y * (POWERS_OF_TWO[Math.max(k + 54, -1022) + 1022] as number) * 2 ** -54;
}

function nearestInteger(x: number): number {
  return (x + (x < 0 ? -0.5 : 0.5)) | 0;
}

/** e^x, correct to less than 1 ulp; 0 below −745.2, Infinity above 709.8. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x < 0 ? 0 : Number.NaN;
  if (x > 709.7827128933841) return Number.POSITIVE_INFINITY;
  // Most arguments are the moves of a round: k is 0, and the same steps fall away to these.
  if (x < 0.34 && x > -0.34) return 1 - (-quotient(x) - x);
  const k = nearestInteger(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  return scale(1 - (low - quotient(high - low) - high), k);
}

function quotient(r: number): number {
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return (r * c) / (2 - c);
}

/** Natural logarithm, correct to less than 1 ulp; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let m = x;
  // m·2^k with √½ ≤ m < √2; multiplying by a power of two is exact, and near 1 there is nothing to do.
  if (x < 0.708 || x > 1.41) {
    if (x < 2.2250738585072014e-308) {
      k = -54;
      m = x * TWO_54;
    }
    const word = highWord(m);
    const e = (word >> 20) - 1023 + (((word & 0x000fffff) + 0x95f64) >> 20);
    m = scale(m, -e);
    k += e;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + t1 + t2) + k * LN2_LOW) - f);
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
