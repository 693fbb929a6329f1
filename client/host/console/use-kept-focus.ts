// A button that does its work and goes leaves the keyboard nowhere: the part of the page it stood in takes the focus.
import { useEffect, useRef } from 'preact/hooks';

/** For an element with tabIndex −1. What a mouse has pressed does not count: it holds no focus (console.tsx). */
export function useKeptFocus() {
  const part = useRef<HTMLElement>(null);
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const focusin = ({ target }: FocusEvent) => {
      last.current = target;
    };
    const pointerdown = () => {
      last.current = null;
    };
    const element = part.current;
    element?.addEventListener('focusin', focusin);
    document.addEventListener('pointerdown', pointerdown);
    return () => {
      element?.removeEventListener('focusin', focusin);
      document.removeEventListener('pointerdown', pointerdown);
    };
  }, []);
  // After every drawing: was it the focused one that went?
  useEffect(() => {
    const lost = last.current instanceof Element && !last.current.isConnected;
    if (!lost) return;
    last.current = null;
    if (document.activeElement === document.body) part.current?.focus();
  });
  return part;
}
