// The table of two by two: what building and waiting brought a giant, by what the others did. The better of a column is
// dark; a giant's own field is framed.
import type { BuildTable } from '../../shared/counterfactual/debrief/build-table.ts';
import type { OwnField } from '../../shared/counterfactual/debrief/own.ts';
import { f, t } from '../i18n/i18n.ts';

type Props = BuildTable & { readonly own?: OwnField | null };

export function TwoByTwo({ ownBuilds, ownWaits, own = null }: Props) {
  const rows = [
    [t('d.build.ownBuilds'), ownBuilds, ownWaits, true],
    [t('d.build.ownWaits'), ownWaits, ownBuilds, false],
  ] as const;
  const cell = (value: number, best: boolean, builds: boolean, othersBuild: boolean) => {
    const mine = own?.builds === builds && own.othersBuild === othersBuild;
    return (
      <td class={`${best ? 'is-best' : ''} ${mine ? 'is-own' : ''}`}>
        <b>{f.fixed(value, 0)}</b>
        {mine && <small>{t('own.field')}</small>}
      </td>
    );
  };
  return (
    <table class="two-by-two">
      <caption>{t('d.build.table')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('d.build.othersBuild')}</th>
          <th scope="col">{t('d.build.othersWait')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, row, other, builds]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cell(row.othersBuild, row.othersBuild > other.othersBuild, builds, true)}
            {cell(row.othersWait, row.othersWait > other.othersWait, builds, false)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
