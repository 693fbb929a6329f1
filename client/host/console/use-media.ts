// What kind of window this is, now and when it changes.
import { useEffect, useState } from 'preact/hooks';

/** A phone's: the console leaves out what only a desk has room for. */
export const NARROW = '(max-width: 899.98px)';
/** Pressed by fingers, which need rows of 44 px; the same words stand in console.css. */
export const FINGERS = '(max-width: 899.98px), (pointer: coarse)';

export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => setFits(list.matches);
    changed();
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, [query]);
  return fits;
}
