// What the debrief asks of everybody, by question from 0: a vote, a line, both, or nothing. What the choices are called is
// not the game's business (vote-words.ts).
const CHOICES: Readonly<Record<number, number>> = { 0: 5, 4: 3, 5: 3, 8: 3 };
const LINES: readonly number[] = [0, 3, 6, 7, 9];

/** How many choices a question's vote has; 0: it asks for none. */
export const choicesOf = (question: number): number => CHOICES[question] ?? 0;
export const asksLine = (question: number): boolean => LINES.includes(question);

/** The item of an answer that belongs to a question. */
export const itemOf = (question: number): string => `q${question}`;
/** undefined for an item that is not of this form. */
export const questionOf = (item: string): number | undefined =>
  /^q\d\d?$/.test(item) ? Number(item.slice(1)) : undefined;
