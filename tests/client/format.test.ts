// Numbers as they are printed: minus, per cent, digits, ordinals, the clock.
import { describe, expect, it } from 'vitest';
import { clockText, createFormats } from '../../client/i18n/format.ts';

const en = createFormats('en-GB');
const de = createFormats('de');

describe('numbers', () => {
  it('uses the language’s decimal mark', () => {
    expect(en.fixed(23.84)).toBe('23.8');
    expect(de.fixed(23.84)).toBe('23,8');
  });
  it('prints a real minus', () => {
    expect(en.signed(-0.42)).toBe('\u22120.4');
    expect(de.signed(-12, 0)).toBe('\u221212');
  });
  it('prints no sign before a rounded zero', () => {
    expect(en.signed(-0.04)).toBe('0.0');
    expect(en.signed(0.04)).toBe('0.0');
    expect(en.signed(1.4)).toBe('+1.4');
  });
  it('drops zeros inside sentences and keeps them in columns', () => {
    expect(en.number(30)).toBe('30');
    expect(en.number(13.63)).toBe('13.6');
    expect(en.fixed(24)).toBe('24.0');
  });
  it('sets a narrow no-break space before the per cent sign in both languages', () => {
    expect(en.percent(0.08)).toBe('8\u202f%');
    expect(de.signedPercent(-0.55)).toBe('\u221255\u202f%');
  });
  it('shows two digits of a multiple below one', () => {
    expect(en.times(1.62)).toBe('1.6×');
    expect(en.times(0.95)).toBe('0.95×');
    expect(en.times(0.999)).toBe('1.0×');
  });
  it('prints ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 21, 22].map(en.ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
      '22nd',
    ]);
    expect(de.ordinal(2)).toBe('2.');
  });
});

describe('clock', () => {
  it('rounds up, so that zero means the bell', () => {
    expect(clockText(48_000)).toBe('0:48');
    expect(clockText(47_001)).toBe('0:48');
    expect(clockText(90_000)).toBe('1:30');
    expect(clockText(1)).toBe('0:01');
    expect(clockText(0)).toBe('0:00');
  });
});
