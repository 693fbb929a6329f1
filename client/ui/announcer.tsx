// One polite live region a page: phase, time (sparingly), saved, result. Saying the same thing twice is heard twice.
import { createStore } from 'zustand/vanilla';
import { useStore } from './use-store.ts';

const said = createStore(() => ({ text: '', count: 0 }));

export function announce(text: string): void {
  said.setState(({ count }) => ({ text, count: count + 1 }));
}

export function Announcer() {
  const { text, count } = useStore(said, (state) => state);
  return (
    <p class="vh" role="status">
      {text}
      {count % 2 === 1 ? '\u00a0' : ''}
    </p>
  );
}
