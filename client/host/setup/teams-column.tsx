// Second column of set-up: alone or in teams, which roles people play, what the board calls them.
import { ROLES } from '../../../shared/engine/types.ts';
import { t } from '../../i18n/i18n.ts';
import { roleName } from '../../ui/pack-texts.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { Choice, NumberField, Tick } from './fields.tsx';
import { changeOptions, RANGES } from './settings.ts';
import type { ColumnProps } from './setup.tsx';

export function TeamsColumn({ settings, change }: ColumnProps) {
  const { options } = settings;
  const set = (next: Partial<typeof options>) => change(changeOptions(settings, next));
  const grouped = options.teamSize > 1;
  return (
    <section>
      <h2>{t('setup.teams')}</h2>
      <Choice
        legend={t('setup.size')}
        name="size"
        value={grouped ? 'grouped' : 'solo'}
        options={[
          { value: 'solo', label: t('setup.solo') },
          { value: 'grouped', label: t('setup.grouped') },
        ]}
        onChange={(size) => set({ teamSize: size === 'solo' ? 1 : 3 })}
      />
      {grouped && (
        <NumberField
          label={t('setup.teamSize')}
          value={options.teamSize}
          range={[2, RANGES.teamSize[1], 1]}
          onChange={(teamSize) => set({ teamSize })}
        />
      )}
      {grouped && (
        <Choice
          stacked
          legend={t('setup.choice')}
          name="choice"
          value={options.teamChoice}
          options={(['random', 'self', 'assigned'] as const).map((value) => ({ value, label: t(`choice.${value}`) }))}
          onChange={(teamChoice) => set({ teamChoice })}
        />
      )}
      <fieldset class="roles-field">
        <legend>
          {t('setup.roles')} <small>{t('setup.rolesNote')}</small>
        </legend>
        {ROLES.map((role) => {
          const on = options.roles.includes(role);
          return (
            <Tick
              key={role}
              checked={on}
              disabled={on && options.roles.length === 1}
              label={
                <>
                  <RoleMark role={role} /> {roleName(role)}
                </>
              }
              onChange={(checked) =>
                set({ roles: ROLES.filter((each) => (each === role ? checked : options.roles.includes(each))) })
              }
            />
          );
        })}
      </fieldset>
      <NumberField
        label={t('setup.minTeams')}
        note={t('setup.minTeamsNote')}
        value={options.minTeams}
        range={RANGES.minTeams}
        onChange={(minTeams) => set({ minTeams, maxTeams: Math.max(minTeams, options.maxTeams) })}
      />
      <NumberField
        label={t('setup.maxTeams')}
        value={options.maxTeams}
        range={RANGES.maxTeams}
        onChange={(maxTeams) => set({ maxTeams, minTeams: Math.min(maxTeams, options.minTeams) })}
      />
      <Tick
        label={t('setup.anonymous')}
        note={t('setup.anonymousNote')}
        checked={options.anonymous}
        onChange={(anonymous) => set({ anonymous })}
      />
      <Tick
        label={t('setup.comprehension')}
        checked={options.comprehension}
        onChange={(comprehension) => set({ comprehension })}
      />
      <Tick
        label={t('setup.beforeAfter')}
        note={t('setup.beforeAfterNote')}
        checked={options.beforeAfter}
        onChange={(beforeAfter) => set({ beforeAfter })}
      />
      <Tick
        label={t('setup.roster')}
        note={t('setup.rosterNote')}
        checked={options.roster}
        onChange={(roster) => set({ roster })}
      />
    </section>
  );
}
