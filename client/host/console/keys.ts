// Keyboard shortcuts of the console, which can be switched off on a device: whoever speaks to it, or rests a hand on the keys,
// would set them off (WCAG 2.1.4). Space belongs to a control that has the keyboard's focus; otherwise it is the next button.

import { device } from '../../ui/storage.ts';

export type Shortcut = 'next' | 'pause' | 'more' | 'back' | 'blank' | 'standings' | 'mirror' | 'help';

export const KEYS: Readonly<Record<Shortcut, readonly string[]>> = {
  next: [' '],
  pause: ['p', 'P'],
  more: ['+'],
  back: ['b', 'B'],
  blank: ['0'],
  standings: ['s', 'S'],
  mirror: ['m', 'M'],
  help: ['?'],
};

const OFF = 'bm.keys';

export const keysAreOff = (): boolean => device.get(OFF) === 'off';

/** Switched-off keys are not printed on the buttons either. */
export function applyKeys(): void {
  document.documentElement.classList.toggle('keys-off', keysAreOff());
}

export function switchKeys(on: boolean): void {
  device.set(OFF, on ? null : 'off');
  applyKeys();
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;
type Focus = { readonly tag: string; readonly inDialog: boolean };

const TYPING = ['INPUT', 'TEXTAREA', 'SELECT'];
const PRESSING = ['BUTTON', 'A', 'SUMMARY'];

/** null = not ours. A held key does nothing: nobody wants to skip three rounds by leaning on the space bar. */
export function shortcutOf(pressed: Pressed, focus: Focus): Shortcut | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat || focus.inDialog) return null;
  if (TYPING.includes(focus.tag)) return null;
  if (pressed.key === ' ' && PRESSING.includes(focus.tag)) return null;
  const found = Object.entries(KEYS).find(([, keys]) => keys.includes(pressed.key));
  return (found?.[0] as Shortcut | undefined) ?? null;
}
