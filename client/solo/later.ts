// What no first decision needs comes with its texts when it is first opened, so that the first round is there sooner.
import { addSurfaces } from '../i18n/i18n.ts';

export async function later<T>(part: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([part, addSurfaces('charts', 'roles', 'outcome', 'soloLater')]);
  return loaded;
}
