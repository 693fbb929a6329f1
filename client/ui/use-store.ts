// Eight lines that tie a vanilla store to a component: it is drawn again only when what it selected has changed.
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export type ReadableStore<S> = {
  readonly getState: () => S;
  readonly subscribe: (listener: () => void) => () => void;
};

export function useStore<S, T>(store: ReadableStore<S>, select: (state: S) => T): T {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const value = select(store.getState());
  const shown = useRef({ value, select });
  shown.current = { value, select };
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(shown.current.select(store.getState()), shown.current.value)) redraw();
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return value;
}
