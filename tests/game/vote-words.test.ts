// Each choice that the game counts has a word, and a text for it in every language.
import { expect, test } from 'vitest';
import { debrief as german } from '../../client/i18n/de/debrief.ts';
import { debrief as english } from '../../client/i18n/en/debrief.ts';
import { choicesOf } from '../../shared/game/debrief-asks.ts';
import { voteWords } from '../../shared/game/vote-words.ts';

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('question %i', (question) => {
  const words = voteWords(question);
  expect(words).toHaveLength(choicesOf(question));
  for (const texts of [english, german]) {
    const keys = Object.keys(texts).filter((key) => key.startsWith(`vote.${question}.`));
    expect(keys).toEqual(words.map((word) => `vote.${question}.${word}`));
  }
});
