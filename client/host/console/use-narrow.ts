// Whether the window is a phone's: then the console leaves out what only a desk has room for.
import { useEffect, useState } from 'preact/hooks';

export function useNarrow(below: number): boolean {
  const query = `(max-width: ${below - 0.02}px)`;
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => setNarrow(list.matches);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, [query]);
  return narrow;
}
