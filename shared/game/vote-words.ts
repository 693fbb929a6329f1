// A word for each choice of the debrief's votes, by question from 0: keys of the texts on every screen, cells of a table.
const WORDS: Readonly<Record<number, readonly string[]>> = {
  0: ['fear', 'envy', 'joy', 'doubt', 'calm'],
  4: ['right', 'early', 'wrong'],
  5: ['fraud', 'misleading', 'normal'],
  8: ['good', 'luck', 'bad'],
};

/** Empty where a question asks for no vote. */
export const voteWords = (question: number): readonly string[] => WORDS[question] ?? [];
