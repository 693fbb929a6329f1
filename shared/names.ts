// Names and lines that people type: cleaned once, where they come in. What is logged and shown is the cleaned text.
import type { Reject } from './game/commands.ts';
import { isRude } from './rude-words.ts';

/** Graphemes: what a person would call letters. */
export const LONGEST_NAME = 20;

export type Cleaned = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reject: Reject };

const refused = (reject: Reject): Cleaned => ({ ok: false, reject });

/** Control and format characters (bidi overrides, zero-width), private use, lone surrogates. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
/** Format characters that belong to a word: in an emoji family, and between letters of scripts that need them. */
const EMOJI_JOINER = /(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;
const LETTER_JOINER = /((?!\p{Script=Latin})[\p{L}\p{M}])[\u200c\u200d](?=(?!\p{Script=Latin})\p{L})/gu;
/** More marks on one letter than any script needs, as in "zalgo" text. */
const HEAPED = /\p{M}{4,}/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function graphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

const tidy = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    .trim();

const isStrange = (text: string): boolean =>
  FORBIDDEN.test(text.replace(EMOJI_JOINER, '$1').replace(LETTER_JOINER, '$1')) || HEAPED.test(text.normalize('NFD'));

/** A person's or a team's name: 1 to 20 letters of any script, or why not. */
export function cleanName(raw: string): Cleaned {
  if (raw.length > 400) return refused({ code: 'reject.nameLong', params: { max: LONGEST_NAME } });
  const text = tidy(raw);
  if (text === '') return refused({ code: 'reject.nameEmpty' });
  if (isStrange(text) || !VISIBLE.test(text)) return refused({ code: 'reject.nameCharacters' });
  if (graphemes(text) > LONGEST_NAME) return refused({ code: 'reject.nameLong', params: { max: LONGEST_NAME } });
  return isRude(text) ? refused({ code: 'reject.nameRude' }) : { ok: true, text };
}

/** A line for the debrief or a private roster field: strange characters are dropped, nothing is refused. */
export function cleanLine(raw: string, longest: number): string {
  const plain = [...raw.normalize('NFKC').replace(/[\p{Z}\t\r\n]+/gu, ' ')]
    .filter((char) => !FORBIDDEN.test(char))
    .join('');
  const light = plain
    .normalize('NFD')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .normalize('NFC');
  return [...segmenter.segment(light.trim())]
    .slice(0, longest)
    .map((part) => part.segment)
    .join('');
}
