// First column of set-up: which story, how long, what the board is called and which language it speaks.
import { LESSON_SHAPES } from '../../../shared/game/types.ts';
import { local, t } from '../../i18n/i18n.ts';
import { LOCALE_NAMES, LOCALES } from '../../i18n/surfaces.ts';
import type { ScenarioInfo } from '../api.ts';
import { Choice, TextField } from './fields.tsx';
import { changeOptions } from './settings.ts';
import type { ColumnProps } from './setup.tsx';

export function LessonColumn({
  settings,
  change,
  scenarios,
}: ColumnProps & { readonly scenarios: readonly ScenarioInfo[] }) {
  const { options } = settings;
  return (
    <section>
      <h2>{t('setup.lesson')}</h2>
      <Choice
        stacked
        legend={t('setup.shape')}
        name="shape"
        value={options.shape}
        options={LESSON_SHAPES.map((shape) => ({
          value: shape,
          label: t(`shape.${shape}`),
          about: t(`shape.${shape}.about`),
        }))}
        onChange={(shape) => change(changeOptions(settings, { shape }))}
      />
      {scenarios.length > 0 && (
        <Choice
          stacked
          legend={t('setup.scenario')}
          name="scenario"
          value={settings.scenario ?? scenarios[0]?.id ?? ''}
          options={scenarios.map(({ id, title }) => ({ value: id, label: local(title) }))}
          onChange={(scenario) => change({ ...settings, scenario })}
        />
      )}
      <TextField
        name="setup-title"
        label={t('setup.name')}
        value={options.title}
        max={60}
        placeholder={t('setup.namePlaceholder')}
        onInput={(title) => change(changeOptions(settings, { title }))}
      />
      <Choice
        legend={t('setup.language')}
        name="language"
        value={options.language}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        onChange={(language) => change(changeOptions(settings, { language }))}
      />
    </section>
  );
}
