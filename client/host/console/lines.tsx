// What students have written in the debrief. Nothing reaches the board before the teacher's tap, and a tap takes it back.
import { t } from '../../i18n/i18n.ts';
import type { PartProps } from './model.ts';

const SHOWN = 12;

export function Lines({ view, send }: PartProps) {
  const { linesAsked = [], lines: released = [], people = [] } = view;
  if (linesAsked.length === 0) return null;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <section class="dp-lines">
      <h3>{t('dp.lines')}</h3>
      <ul>
        {linesAsked
          .slice(-SHOWN)
          .reverse()
          .map(({ player, text }) => {
            const on = released.includes(text);
            return (
              <li key={`${player} ${text}`}>
                <span>
                  {text} <span class="dim">{nameOf(player)}</span>
                </span>
                <button type="button" class="btn q" onClick={() => send({ type: 'releaseLine', text, on: !on })}>
                  {t(on ? 'dp.lineOff' : 'dp.lineOn')}
                </button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
