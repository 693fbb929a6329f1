// What the debrief asks of everybody, by question from 0: a vote with its choices, a line, both, or nothing. The texts of
// the choices are the client's; on the wire a choice is its number, in a table its word.

const VOTES: Readonly<Record<number, readonly string[]>> = {
  0: ['fear', 'envy', 'joy', 'doubt', 'calm'],
  4: ['right', 'early', 'wrong'],
  5: ['fraud', 'misleading', 'normal'],
  8: ['good', 'luck', 'bad'],
};
const LINES: readonly number[] = [0, 3, 6, 7, 9];

/** Empty where a question asks for no vote. */
export const choicesOf = (question: number): readonly string[] => VOTES[question] ?? [];
export const asksLine = (question: number): boolean => LINES.includes(question);

/** The item of an answer that belongs to a question. */
export const itemOf = (question: number): string => `q${question}`;
/** undefined for an item that is not of this form. */
export const questionOf = (item: string): number | undefined =>
  /^q\d\d?$/.test(item) ? Number(item.slice(1)) : undefined;
