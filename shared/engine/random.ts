// Random draws. Every use has a stream of its own, named by (seed, name, round, id): a counterfactual replay meets the
// same shocks, and one draw more in one place never shifts a draw in another.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { log } from './maths.ts';

/** Draws from [0, 1), one a call. */
export type Stream = () => number;

/**
 * The stream of draws for one purpose in one round.
 * @param seed any integer from 0 to 2^53 − 1
 * @param name what is drawn, e.g. "shocks"
 * @param id a team, when every team has draws of its own
 */
export function stream(seed: number, name: string, round: number, id = ''): Stream {
  const generator = generatorOf(seed, name, round, id);
  return () => uniformFloat64(generator);
}

/** The first draw of a stream, where no other is needed. */
export function drawOnce(seed: number, name: string, round: number, id = ''): number {
  return uniformFloat64(generatorOf(seed, name, round, id));
}

function generatorOf(seed: number, name: string, round: number, id: string): RandomGenerator {
  let hash = mix(0x9e3779b9 ^ (seed | 0));
  hash = mix(hash ^ Math.floor(seed / 4294967296));
  hash = mix(hashText(name, hash) ^ Math.imul(round + 1, 0x85ebca6b));
  if (id !== '') hash = mix(hashText(id, hash));
  return xoroshiro128plusFromState([
    mix(hash + 0x9e3779b9),
    mix(hash + 0x3c6ef372),
    mix(hash + 0xdaa66d2b),
    mix(hash + 0x78dde6e4) | 1,
  ]);
}

/** A standard normal draw; uses one uniform of the stream. */
export function normal(draw: Stream): number {
  return inverseNormal(draw());
}

/** FNV-1a over UTF-16 code units, started from `start`. */
function hashText(text: string, start: number): number {
  let hash = start ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** MurmurHash3's finaliser: every input bit moves every output bit. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * The quantile function of the standard normal distribution: algorithm AS 241 (Wichura 1988, PPND16), about 1 part in
 * 10^16. Probabilities outside (0, 1) are moved to its nearest end.
 */
export function inverseNormal(probability: number): number {
  const q = probability - 0.5;
  if (q <= 0.425 && q >= -0.425) return q * central(0.180625 - q * q);
  const tail = Math.max(q < 0 ? probability : 1 - probability, 2 ** -54);
  const r = Math.sqrt(-log(tail));
  const value = r <= 5 ? near(r - 1.6) : far(r - 5);
  return q < 0 ? -value : value;
}

function central(r: number): number {
  return (
    (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
      3.3871328727963665) /
    (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

function near(r: number): number {
  return (
    (((((((7.745450142783414e-4 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function far(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 7.868691311456133e-4) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}
