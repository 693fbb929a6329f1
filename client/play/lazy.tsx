// A screen that is loaded when it is first needed: the end of the game does not weigh on its beginning.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = () => null,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [Screen, setScreen] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (loaded !== null) return;
      let tries = 0;
      const attempt = () =>
        load().then(
          (screen) => {
            loaded = screen;
            setScreen(() => screen);
          },
          // A phone may be offline just now.
          () => ++tries < 20 && setTimeout(attempt, 1500),
        );
      void attempt();
    }, []);
    return Screen === null ? <Meanwhile /> : <Screen {...props} />;
  };
}
