// Finished pages on screen, in a room of their own: no style of the page around them reaches in, and none of theirs out.
import { useEffect, useRef } from 'preact/hooks';
import { releasePaper, reportStyles } from './styles.ts';

export function Sheets({ markup }: { readonly markup: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = reportStyles();
    root.innerHTML = `<div class="rep is-fluid">${markup}</div>`;
  }, [markup]);
  useEffect(() => releasePaper, []);
  return <div class="rep-host" ref={host} />;
}
