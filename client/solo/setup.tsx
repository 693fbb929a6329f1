// Everything that can be chosen about a game: story, role, length, world, clock. Each has a value already.
import { useEffect, useState } from 'preact/hooks';
import { ROLES } from '../../shared/engine/types.ts';
import { local, t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';
import { Verbs } from '../play/frame.tsx';
import { Segments, Toggle } from '../ui/choices.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { useStore } from '../ui/use-store.ts';
import { ClassWorldChoice, seatOf } from './class-world.tsx';
import { parseSeed } from './day.ts';
import { shelf } from './device.ts';
import { Sheet } from './door.tsx';
import { homeworkPin, linkedSetup } from './link.ts';
import { CLOCKS, LENGTHS, type Setup, type WorldKind } from './model.ts';
import { offered, offerWorld } from './offered.ts';
import { PACKS, packFor } from './packs.ts';
import { go } from './route.ts';
import { lastSetup, startGame } from './start.ts';

const WORLDS: readonly WorldKind[] = ['random', 'day', 'seed', 'class'];

export function SetupPage({ linked }: { readonly linked: boolean }) {
  const { world } = useStore(offered, (all) => all);
  const first = useStore(shelf, ({ games }) => games.length === 0);
  const [setup, setSetup] = useState<Setup>(() => linkedSetup({ ...lastSetup(), guided: first }));
  const [seed, setSeed] = useState(setup.seed === null ? '' : String(setup.seed));
  const [homework] = useState(homeworkPin);
  const [problem, setProblem] = useState<Key | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Setup>) => {
    setProblem(null);
    setSetup({ ...setup, ...change });
  };
  useEffect(() => {
    if (world === null) return;
    const scenario = packFor(world.scenario)?.id ?? setup.scenario;
    set({ world: 'class', opponents: world, scenario, ...seatOf(world, setup.role) });
  }, [world]);
  useEffect(() => {
    const packed = /^#w=([\w-]+)$/.exec(location.hash)?.[1];
    if (packed === undefined && homework === null) return;
    void import('./transfer.ts').then(async ({ openPacked, openShared }) => {
      const opened = packed === undefined ? await openShared(homework ?? '') : await openPacked(packed);
      if (opened.kind === 'world') offerWorld(opened.world);
      else setProblem(opened.kind === 'problem' ? opened.key : 'setup.failed');
    });
  }, []);
  const byClass = setup.world === 'class';

  const start = async () => {
    const number = parseSeed(seed);
    if (setup.world === 'seed' && number === null) {
      setProblem('setup.seedWrong');
      document.getElementById('seed')?.focus();
      return;
    }
    setBusy(true);
    const started = await startGame({
      ...setup,
      seed: setup.world === 'seed' ? number : null,
      ...(byClass ? { homework } : { opponents: null, seat: null }),
    });
    setBusy(false);
    if (started) offerWorld(null);
    else setProblem('setup.failed');
  };

  return (
    <Sheet
      title={t('setup.title')}
      aside={
        <button type="button" class="link" onClick={() => go({ page: 'home' })}>
          {t('common.back')}
        </button>
      }
    >
      <h1 class="vh">{t('setup.title')}</h1>
      {linked && <p class="note">{t(homework === null ? 'setup.linked' : 'homework.linked')}</p>}
      <div class="choices">
        <fieldset>
          <legend>{t('setup.role')}</legend>
          <div class="roles">
            {ROLES.map((role) => (
              <button
                type="button"
                key={role}
                class={`is-${role}`}
                aria-pressed={setup.role === role}
                onClick={() => set({ role, ...(setup.opponents === null ? {} : seatOf(setup.opponents, role)) })}
              >
                <RoleMark role={role} />
                <span>{t(`role.${role}`)}</span>
              </button>
            ))}
          </div>
          <p class="dim">{t(`role.${setup.role}.goal`)}</p>
        </fieldset>
        <fieldset>
          <legend>{t('setup.world')}</legend>
          <Segments
            name={t('setup.world')}
            value={setup.world}
            options={WORLDS.map((value) => ({ value, label: t(`setup.${value}`) }))}
            onChange={(kind) => set({ world: kind })}
          />
          {setup.world === 'seed' && (
            <div class="seed">
              <label for="seed">{t('setup.seedLabel')}</label>
              <input
                id="seed"
                class="box"
                inputMode="numeric"
                autocomplete="off"
                maxLength={16}
                aria-invalid={problem === 'setup.seedWrong'}
                value={seed}
                onInput={(event) => {
                  setSeed(event.currentTarget.value);
                  setProblem(null);
                }}
              />
            </div>
          )}
          {byClass && <ClassWorldChoice setup={setup} onSeat={(seat) => set(seat)} />}
        </fieldset>
        {!byClass && (
          <>
            <fieldset>
              <legend>{t('setup.rounds')}</legend>
              <Segments
                name={t('setup.rounds')}
                value={setup.rounds}
                options={LENGTHS.map((value) => ({ value, label: String(value) }))}
                onChange={(rounds) => set({ rounds })}
              />
            </fieldset>
            <fieldset>
              <legend>{t('setup.scenario')}</legend>
              <div class="stories">
                {PACKS.map((pack) => (
                  <button
                    type="button"
                    key={pack.id}
                    aria-pressed={setup.scenario === pack.id}
                    onClick={() => set({ scenario: pack.id })}
                  >
                    {local(pack.title)}
                  </button>
                ))}
              </div>
            </fieldset>
          </>
        )}
        <fieldset>
          <legend>{t('setup.clock')}</legend>
          <Segments
            name={t('setup.clock')}
            value={setup.clock ?? 0}
            options={[
              { value: 0, label: t('setup.clockNone') },
              ...CLOCKS.map((value) => ({ value: value as number, label: t('setup.clockSeconds', { n: value }) })),
            ]}
            onChange={(clock) => set({ clock: clock === 0 ? null : clock })}
          />
        </fieldset>
        <Toggle on={setup.guided} onChange={(guided) => set({ guided })}>
          {t('setup.guide')}
        </Toggle>
      </div>
      <div class="grow" />
      <Verbs note={problem === null ? t('solo.newNote') : undefined}>
        {problem !== null && (
          <p class="note" role="alert">
            {t(problem)}
          </p>
        )}
        <button
          type="button"
          class="btn main wide"
          disabled={busy || (byClass && setup.seat === null)}
          onClick={() => void start()}
        >
          {busy ? t('setup.starting') : t('setup.start')}
        </button>
      </Verbs>
    </Sheet>
  );
}
