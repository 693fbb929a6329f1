// What the build makes of a content pack for practice alone. `play`: what a running game needs; `texts`: what is public, one
// file a language; `debrief`: what waits for the end.
import type { ParameterOverrides } from '../../shared/engine/parameters.ts';
import type { Deck } from '../../shared/engine/types.ts';
import type { DebriefTexts, PublicTexts } from '../../shared/pack.ts';
import type { Language, Localized, Scenario } from '../../shared/scenario.ts';

export type PackListing = {
  readonly id: string;
  readonly hash: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  readonly cards: number;
  /** Addresses of its files. */
  readonly play: string;
  readonly texts: Readonly<Record<Language, string>>;
  readonly debrief: string;
};

export type PlayFile = {
  readonly deck: Deck;
  readonly parameters: ParameterOverrides;
  /** Editions as they are printed. Effects stand in `deck`, notes stay out. */
  readonly editions: Pick<Scenario, 'deck' | 'wild'>;
};

export type SoloPack = Pick<PackListing, 'id' | 'hash' | 'title'> & PlayFile & { readonly engine: string };
export type TextsFile = PublicTexts;
export type DebriefFile = DebriefTexts;
