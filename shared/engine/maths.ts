// Elementary functions that give the same bits in every browser engine, which Math.exp, Math.log and Math.pow do not
// promise. Only IEEE + − × ÷ √ and integer operations are used, so a replay on a phone equals the server's.
// Method and coefficients: fdlibm 5.3 (e_exp.c, e_log.c, e_pow.c), error below 1 unit in the last place.
//
// Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;
const TWO_64 = 2 ** 64;

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

/** The upper 26 bits of the significand (Veltkamp's split): products of two such halves are exact. For |x| < 2^990. */
function upperHalf(x: number): number {
  const c = 134217729 * x;
  return c - (c - x);
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
  const k = nearestInteger(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

/** Natural logarithm, correct to less than 1 ulp; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let m = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    m = x * TWO_54;
  }
  // m·2^e with √½ ≤ m < √2; multiplying by a power of two is exact.
  const word = highWord(m);
  const e = (word >> 20) - 1023 + (((word & 0x000fffff) + 0x95f64) >> 20);
  m = scale(m, -e);
  k += e;
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + t1 + t2) + k * LN2_LOW) - f);
}

/** base^exponent for base ≥ 0, correct to less than 1 ulp; NaN for a negative base. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (!(base > 0) || base === Number.POSITIVE_INFINITY || Number.isNaN(exponent)) return edgePower(base, exponent);
  if (exponent > TWO_64 || exponent < -TWO_64) return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;

  // log2(base) as a sum t1 + t2, t1 carrying the upper half of the significand.
  let n = 0;
  let x = base;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_54;
    n = -54;
  }
  const word = highWord(x);
  const fraction = word & 0x000fffff;
  const nearOneAndHalf = fraction > 0x3988e && fraction < 0xbb67a;
  const e2 = (word >> 20) - 1023 + (fraction >= 0xbb67a ? 1 : 0);
  x = scale(x, -e2);
  n += e2;
  const centre = nearOneAndHalf ? 1.5 : 1;
  const u = x - centre;
  const v = 1 / (x + centre);
  const s = u * v;
  const sHigh = upperHalf(s);
  const sumHigh = upperHalf(x + centre);
  const sumLow = x - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const s2 = s * s;
  let r =
    s2 *
    s2 *
    (0.5999999999999946 +
      s2 *
        (0.4285714285785502 +
          s2 *
            (0.33333332981837743 + s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842)))));
  r += sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const tHigh = upperHalf(3 + sHigh2 + r);
  const tLow = r - (tHigh - 3 - sHigh2);
  const product = sHigh * tHigh;
  const rest = sLow * tHigh + tLow * s;
  const pHigh = upperHalf(product + rest);
  const pLow = rest - (pHigh - product);
  const zHigh = 0.9617967009544373 * pHigh;
  const zLow = -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + (nearOneAndHalf ? 1.350039202129749e-8 : 0);
  const offset = nearOneAndHalf ? 0.5849624872207642 : 0;
  const t1 = upperHalf(zHigh + zLow + offset + n);
  const t2 = zLow - (t1 - n - offset - zHigh);

  // 2^(exponent·(t1 + t2))
  const yHigh = upperHalf(exponent);
  const low = (exponent - yHigh) * t1 + exponent * t2;
  let main = yHigh * t1;
  const z = low + main;
  if (z >= 1024) return Number.POSITIVE_INFINITY;
  if (!(z > -1076)) return z < 0 ? 0 : Number.NaN;
  const whole = nearestInteger(z);
  main -= whole;
  const g = upperHalf(low + main);
  const a = g * 0.6931471824645996;
  const b = (low - (g - main)) * Math.LN2 + g * -1.904654299957768e-9;
  const e = a + b;
  const lost = b - (e - a);
  const q = e * e;
  const c =
    e -
    q *
      (0.16666666666666602 +
        q *
          (-0.0027777777777015593 +
            q * (0.00006613756321437934 + q * (-0.0000016533902205465252 + q * 4.1381367970572385e-8))));
  return scale(1 - ((e * c) / (c - 2) - (lost + e * lost) - e), whole);
}

/** pow where the base is 0, infinite or not a non-negative number. */
function edgePower(base: number, exponent: number): number {
  if (Number.isNaN(exponent) || !(base >= 0)) return Number.NaN;
  return (base === 0) === exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
