// Light or dark by hand, kept on the device; without a choice the system decides.
import { device } from '../../ui/storage.ts';

const KEY = 'bm.theme';

export function applyTheme(): void {
  const chosen = device.get(KEY);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}

export function switchTheme(): void {
  const now = document.documentElement.dataset.theme;
  const dark = now === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : now === 'dark';
  device.set(KEY, dark ? 'light' : 'dark');
  applyTheme();
}
