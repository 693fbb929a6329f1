// Homework: the result of a game in a class's world goes back to the class, if the player wants it to.
import { useState } from 'preact/hooks';
import { f, t } from '../../i18n/i18n.ts';
import { device } from '../../ui/storage.ts';
import { useStore } from '../../ui/use-store.ts';
import { ROOT } from '../offline.ts';
import type { Playing } from '../playing.ts';

const NAME = 'bm.solo.name';

type Outcome = 'sent' | 'closed' | 'nameProblem' | 'unreachable';

async function send({ game, line }: Playing, pin: string, name: string): Promise<Outcome> {
  const { id, seat, undone, hints } = game.getState();
  const orders = line.state().decided.map((round) => (seat === null ? null : (round.orders[seat] ?? null)));
  try {
    const answer = await fetch(new URL(`api/sessions/${pin}/homework`, ROOT), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, name, seat, orders, undone: Math.min(999, undone), hints: Math.min(999, hints) }),
    });
    if (answer.ok) return 'sent';
    const { reject } = (await answer.json()) as { readonly reject?: { readonly code: string } };
    return reject?.code.startsWith('reject.name') === true ? 'nameProblem' : 'closed';
  } catch {
    return 'unreachable';
  }
}

export function HandIn({ playing }: { readonly playing: Playing }) {
  const { homework } = useStore(playing.game, (all) => all);
  const [name, setName] = useState(device.get(NAME) ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<Outcome, 'sent'> | null>(null);
  if (homework == null) return null;
  if (homework.sentAt !== null) {
    return (
      <p class="sec note" role="status">
        {t('homework.sent', { time: f.time(homework.sentAt) })}
      </p>
    );
  }
  const handIn = async () => {
    setBusy(true);
    const outcome = await send(playing, homework.pin, name);
    setBusy(false);
    if (outcome !== 'sent') return setProblem(outcome);
    device.set(NAME, name);
    playing.change({ homework: { ...homework, sentAt: Date.now() } });
  };
  return (
    <section class="sec handin">
      <h2>{t('homework.head')}</h2>
      <p class="dim">{t('homework.note')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !busy) void handIn();
        }}
      >
        <label for="homework-name">{t('homework.name')}</label>
        <input
          id="homework-name"
          class="box"
          autocomplete="off"
          maxLength={40}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="btn wide" disabled={name.trim() === '' || busy}>
          {t('homework.send')}
        </button>
      </form>
      {problem !== null && (
        <p class="note" role="alert">
          {t(`homework.${problem}`)}
        </p>
      )}
    </section>
  );
}
