// A message: a text with {placeholders} and *strong* parts, or one text for each plural form of the number `n`.
export type Message = string | ({ readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string });
export type Dictionary = Readonly<Record<string, Message>>;
/** What a translation must hold: every key of the English texts, no more, no fewer. */
export type Translated<D extends Dictionary> = { readonly [K in keyof D]: Message };
export type Params = Readonly<Record<string, string | number>>;
