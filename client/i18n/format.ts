// Numbers as a good newspaper prints them: U+2212 for minus, a narrow no-break space before the per cent sign.
export const MINUS = '\u2212';
export const NARROW = '\u202f';

export type Formats = ReturnType<typeof createFormats>;

export function createFormats(tag: string) {
  const cache = new Map<string, Intl.NumberFormat>();
  const plain = (value: number, digits: number, atLeast = digits): string => {
    const key = `${digits}/${atLeast}`;
    let format = cache.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(tag, { maximumFractionDigits: digits, minimumFractionDigits: atLeast });
      cache.set(key, format);
    }
    const rounded = format.format(value);
    // −0.04 with one digit is 0.0, not −0.0.
    return /[1-9]/.test(rounded) ? rounded.replace('-', MINUS) : rounded.replace('-', '');
  };
  const signed = (value: number, digits = 1): string => {
    const text = plain(value, digits);
    return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
  };
  const plurals = new Intl.PluralRules(tag);
  const ordinals = new Intl.PluralRules(tag, { type: 'ordinal' });
  const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return {
    /** Up to `digits` decimals, no trailing zeros: for numbers inside sentences. */
    number: (value: number, digits = 1) => plain(value, digits, 0),
    /** Exactly `digits` decimals: for columns. */
    fixed: (value: number, digits = 1) => plain(value, digits),
    signed,
    percent: (share: number, digits = 0) => `${plain(share * 100, digits)}${NARROW}%`,
    signedPercent: (share: number, digits = 0) => `${signed(share * 100, digits)}${NARROW}%`,
    /** A multiple of value: 1.6×, 0.95×. */
    times: (ratio: number) => `${plain(ratio, ratio < 0.995 ? 2 : 1)}×`,
    ordinal: (rank: number) => (tag.startsWith('de') ? `${rank}.` : `${rank}${ENDINGS[ordinals.select(rank)] ?? 'th'}`),
    plural: (count: number) => plurals.select(count),
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
    time: (time: number | Date) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(time),
    date: (time: number | Date) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(time),
  };
}

/** 48_000 → 0:48. Rounded up, so that 0:00 means that the bell rings. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
