// Whether board and console share this window. It stands in the address, so that a reload on a mirrored laptop comes back
// folded and shows nobody the console.
import { useState } from 'preact/hooks';

export function useMirror(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => new URLSearchParams(location.search).has('mirror'));
  return [
    on,
    (next) => {
      const query = new URLSearchParams(location.search);
      if (next) query.set('mirror', '');
      else query.delete('mirror');
      history.replaceState(null, '', `${location.pathname}?${query}`.replace('mirror=', 'mirror'));
      setOn(next);
    },
  ];
}
