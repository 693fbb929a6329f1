// The glossary on tap: first the words that stand on the page just now, then all of them.
import { t } from '../i18n/i18n.ts';
import { packTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';

/** Ids of the words that occur in what is shown, in the order of their first appearance. */
export function wordsOn(page: Element | null): readonly string[] {
  const shown = page?.cloneNode(true);
  if (!(shown instanceof HTMLElement)) return [];
  for (const hidden of shown.querySelectorAll('dialog, .vh')) hidden.remove();
  const text = (shown.textContent ?? '').toLowerCase();
  const entries = packTexts.getState().texts?.glossary ?? [];
  return entries
    .map(({ id, term }) => ({ id, at: text.search(new RegExp(`(^|[^\\p{L}])${stem(term)}`, 'u')) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

/** "Margin call" finds "margin calls", "Rechenzentrum" not "Rechenzentren": close enough for a list. */
const stem = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/(e|y|um)$/, '');

export function Words({ here }: { readonly here: readonly string[] }) {
  const entries = useStore(packTexts, (state) => state.texts?.glossary ?? null);
  if (entries === null) return null;
  const shown = here.flatMap((id) => entries.filter((entry) => entry.id === id));
  const others = entries.filter((entry) => !here.includes(entry.id)).sort((a, b) => a.term.localeCompare(b.term));
  return (
    <>
      {shown.length > 0 && <List title={t('words.here')} entries={shown} />}
      <details class="allwords">
        <summary>{t('words.all')}</summary>
        <List title={null} entries={others} />
      </details>
    </>
  );
}

type Entry = { readonly id: string; readonly term: string; readonly text: string };

function List({ title, entries }: { readonly title: string | null; readonly entries: readonly Entry[] }) {
  return (
    <section class="words">
      {title !== null && <h2>{title}</h2>}
      {entries.map(({ id, term, text }) => (
        <details key={id}>
          <summary>{term}</summary>
          <p>{text}</p>
        </details>
      ))}
    </section>
  );
}
