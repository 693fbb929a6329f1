// Choosing a class's world: its file, and which of its seats is mine.
import { useState } from 'preact/hooks';
import type { Role } from '../../shared/engine/types.ts';
import { t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';
import { Picker } from '../ui/choices.tsx';
import type { ClassWorld, Setup } from './model.ts';
import { offerWorld } from './offered.ts';

type Seat = Pick<Setup, 'seat' | 'role'>;

/** The first seat of this role, else the first of all. */
export function seatOf(world: ClassWorld, role: Role): Seat {
  const seat = world.seats.find((each) => each.role === role) ?? world.seats[0];
  return { seat: seat?.id ?? null, role: seat?.role ?? role };
}

export function seatName(world: ClassWorld, id: string | null): string {
  const at = world.seats.findIndex((seat) => seat.id === id);
  const seat = world.seats[at];
  if (seat === undefined) return '';
  const number = world.seats.slice(0, at + 1).filter(({ role }) => role === seat.role).length;
  const label = t('role.number', { role: t(`role.${seat.role}`), number });
  return seat.name === null ? label : `${seat.name} (${label})`;
}

type Props = { readonly setup: Setup; readonly onSeat: (seat: Seat) => void };

export function ClassWorldChoice({ setup, onSeat }: Props) {
  const [problem, setProblem] = useState<Key | null>(null);
  const { opponents, seat } = setup;
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const { openWorld } = await import('./transfer.ts');
    const opened = await openWorld(file);
    setProblem(opened.kind === 'problem' ? opened.key : null);
    if (opened.kind === 'world') offerWorld(opened.world);
  };
  return (
    <div class="classworld">
      <label class="btn file">
        {t('setup.classFile')}
        <input
          class="vh"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </label>
      {problem !== null && (
        <p class="note" role="alert">
          {t(problem)}
        </p>
      )}
      {opponents !== null && (
        <>
          <p class="dim">{t('setup.classNote', { teams: opponents.seats.length, rounds: opponents.rounds })}</p>
          <Picker
            class="tog"
            name={t('setup.classSeat')}
            value={seat ?? ''}
            options={opponents.seats.map(({ id }) => ({ value: id, label: seatName(opponents, id) }))}
            onChange={(id) => onSeat({ seat: id, role: opponents.seats.find((each) => each.id === id)?.role ?? 'vc' })}
          >
            {t('setup.classSeat')}: {seatName(opponents, seat)}
          </Picker>
        </>
      )}
    </div>
  );
}
