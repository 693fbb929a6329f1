// What the question mark opens: hints for this decision, and the words that stand on the page.
import { useState } from 'preact/hooks';
import { Hints } from './hints.tsx';
import type { Playing } from './playing.ts';
import { Words, wordsOn } from './words.tsx';

export function Help({ playing }: { readonly playing: Playing }) {
  const [here] = useState(() => wordsOn(document.querySelector('.alone .ph')));
  return (
    <>
      <Hints playing={playing} />
      <Words here={here} />
    </>
  );
}
