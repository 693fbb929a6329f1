// Sharing a world: the device's own sheet where there is one, else the clipboard.
import { t } from '../../i18n/i18n.ts';
import { worldLink } from '../link.ts';
import type { SoloGame } from '../model.ts';
import { PAGE } from '../offline.ts';
import { packWorld } from '../packed-world.ts';

/** Whether the link was copied; a sheet says so itself. */
export async function share(game: SoloGame): Promise<boolean> {
  const { opponents } = game;
  const url = opponents === null ? worldLink(game) : `${PAGE.href}#w=${await packWorld(opponents)}`;
  try {
    if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
      await navigator.share({ text: t('end.shareText'), url });
      return false;
    }
    await navigator.clipboard.writeText(url);
    return true;
  } catch (error) {
    // Turned away by the person; or plain http, where nothing but asking for it works.
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    prompt(t('end.share'), url);
    return false;
  }
}
