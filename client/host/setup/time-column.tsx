// Third column of set-up: rounds, clock and pace; seed and label for whoever wants the same world again.
import { t } from '../../i18n/i18n.ts';
import { Choice, NumberField, TextField, Tick } from './fields.tsx';
import { changeOptions, type NumberField as Field, RANGES } from './settings.ts';
import type { ColumnProps } from './setup.tsx';

export function TimeColumn({ settings, change }: ColumnProps) {
  const { options } = settings;
  const set = (next: Partial<typeof options>) => change(changeOptions(settings, next));
  const number = (field: Field, label: string, extra: { readonly unit?: string; readonly none?: string } = {}) => (
    <NumberField
      label={label}
      value={options[field]}
      range={RANGES[field]}
      onChange={(value) => set({ [field]: value })}
      {...extra}
    />
  );
  const seconds = { unit: t('setup.seconds') };
  return (
    <section>
      <h2>{t('setup.time')}</h2>
      <Choice
        legend={t('setup.pacing')}
        name="pacing"
        value={options.pacing}
        options={[
          { value: 'teacher', label: t('pacing.teacher') },
          { value: 'auto', label: t('pacing.auto') },
        ]}
        onChange={(pacing) => set({ pacing })}
      />
      {number('rounds', t('setup.rounds'))}
      <Tick label={t('setup.practice')} checked={options.practice} onChange={(practice) => set({ practice })} />
      {number('firstDecideSeconds', t('setup.first'), seconds)}
      {number('decideSeconds', t('setup.later'), seconds)}
      {options.pacing === 'auto' && number('newsSeconds', t('setup.news'), seconds)}
      {number('pitchSeconds', t('setup.pitch'), { ...seconds, none: t('setup.off') })}
      <h2>{t('setup.research')}</h2>
      <div class="pair">
        <TextField
          name="setup-seed"
          label={t('setup.seed')}
          note={t('setup.seedNote')}
          value={settings.seed}
          max={10}
          numeric
          onInput={(seed) => change({ ...settings, seed: seed.replace(/\D/g, '') })}
        />
        <TextField
          name="setup-treatment"
          label={t('setup.treatment')}
          note={t('setup.treatmentNote')}
          value={options.treatment}
          max={40}
          onInput={(treatment) => set({ treatment })}
        />
      </div>
    </section>
  );
}
