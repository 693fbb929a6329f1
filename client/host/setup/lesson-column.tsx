// First column of set-up: which story, how long, what the board is called and which language it speaks.
import { LESSON_SHAPES } from '../../../shared/game/types.ts';
import { local, t } from '../../i18n/i18n.ts';
import { LOCALE_NAMES, LOCALES } from '../../i18n/surfaces.ts';
import type { ScenarioInfo } from '../api.ts';
import { Choice, TextField } from './fields.tsx';
import { type OwnPack, OwnPackButton } from './own-pack.tsx';
import { changeOptions } from './settings.ts';
import type { ColumnProps } from './setup.tsx';

type Props = ColumnProps & {
  readonly scenarios: readonly ScenarioInfo[];
  readonly own: OwnPack;
  readonly setOwn: (next: OwnPack) => void;
};

/** No id of a pack has a colon. */
const OWN = ':own';

export function LessonColumn({ settings, change, scenarios, own, setOwn }: Props) {
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
          value={own.chosen ? OWN : (settings.scenario ?? scenarios[0]?.id ?? '')}
          options={[
            ...scenarios.map(({ id, title }) => ({ value: id, label: local(title) })),
            ...(own.pack === null ? [] : [{ value: OWN, label: local(own.pack.title), about: t('setup.own') }]),
          ]}
          onChange={(scenario) => {
            setOwn({ ...own, chosen: scenario === OWN });
            if (scenario !== OWN) change({ ...settings, scenario });
          }}
        />
      )}
      <OwnPackButton onLoaded={(pack) => setOwn({ pack, chosen: true })} />
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
