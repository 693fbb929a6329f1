// A long list of rows of one height, of which only those in sight are drawn: two thousand names cost what thirty cost. It
// scrolls with whatever scrolls around it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props<T> = {
  readonly items: readonly T[];
  readonly height: number;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T) => ComponentChildren;
  readonly class?: string;
};

/** Rows drawn above and below what is in sight. */
const SPARE = 8;

export function VirtualList<T>({ items, height, keyOf, row, class: look = '' }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [from, setFrom] = useState(0);
  const [count, setCount] = useState(40);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const box = list.current?.getBoundingClientRect();
      if (box === undefined) return;
      setFrom(Math.max(0, Math.floor(-box.top / height) - SPARE));
      setCount(Math.ceil(innerHeight / height) + 2 * SPARE);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    // Captured: the scroll of any element around the list counts.
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    };
  }, [height, items.length]);
  const start = Math.min(from, Math.max(0, items.length - count));
  return (
    <ul ref={list} class={`virtual ${look}`} style={{ height: `${items.length * height}px` }}>
      {items.slice(start, start + count).map((item, at) => (
        <li
          key={keyOf(item)}
          aria-setsize={items.length}
          aria-posinset={start + at + 1}
          style={{ height: `${height}px`, transform: `translateY(${(start + at) * height}px)` }}
        >
          {row(item)}
        </li>
      ))}
    </ul>
  );
}
