// Nothing on the board scrolls and nothing is cut off: a block that overflows steps down through the sizes its CSS offers.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Sets `data-fit` to the first of 0…`steps` at which the element holds its content. `key`: what the content depends on. */
export function useFit<E extends HTMLElement>(key: string, steps: number) {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    let dropped = false;
    const shrink = () => {
      const element = ref.current;
      if (element === null || dropped) return;
      for (let step = 0; step <= steps; step++) {
        element.dataset.fit = String(step);
        if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
      }
    };
    shrink();
    // Once more when the fonts have come: until then a fallback was measured.
    void document.fonts?.ready.then(shrink);
    addEventListener('resize', shrink);
    return () => {
      dropped = true;
      removeEventListener('resize', shrink);
    };
  }, [key, steps]);
  return ref;
}
