// The climate startup's ticket: raise, build, hire, and whether to call itself an AI firm.
import type { ClimateOrders } from '../../../shared/engine/types.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { Segments, Toggle } from '../../ui/choices.tsx';
import { Budget, type ControlsProps, Row, Step } from './parts.tsx';
import { building, foundersSell, hireCost, labelPremium, raiseExpected } from './quotes.ts';
import type { Situation } from './situation.ts';

export function ClimateTicket({ at, orders, onChange }: ControlsProps<Situation<'climate'>, ClimateOrders>) {
  const p = at.parameters.climate;
  const { account } = at;
  const cash = Math.max(0, account.cash);
  const build = building(at, orders);
  const hire = orders.hire ? hireCost(at) : 0;
  const relabel = orders.label === account.label ? 0 : p.relabel;
  const of = (credits: number) => credits / Math.max(1, cash);
  const left = Math.max(0, cash - build.cost - hire - relabel);
  const asked = orders.raise === 0 ? 8 : orders.raise;
  return (
    <>
      <Budget
        left={rich('climate.cash', { cash: f.fixed(cash), plant: f.number(account.plant, 0) })}
        right={t('ticket.left', { left: f.fixed(left) })}
        parts={[of(build.cost), of(hire), of(relabel)]}
      />
      <div class="rows">
        <Row
          label={t('climate.raise')}
          why={rich('climate.raiseWhy', { filled: f.number(raiseExpected(at, asked), 0), asked })}
          share={orders.raise / 16}
        >
          <Segments
            name={t('climate.raise')}
            value={orders.raise}
            options={[
              { value: 0, label: '0' },
              { value: 8, label: '8' },
              { value: 16, label: '16' },
            ]}
            onChange={(raise) => onChange({ ...orders, raise: raise as 0 | 8 | 16 })}
          />
        </Row>
        <Row
          label={t('climate.build')}
          why={
            build.cost > 0
              ? rich('climate.buildWhy', { credits: f.fixed(build.cost), plant: f.fixed(build.plant) })
              : t('climate.buildMax', { max: f.number(p.build) })
          }
          share={orders.build}
        >
          <Step
            name={t('climate.build')}
            percent
            step={0.1}
            max={1}
            value={orders.build}
            onChange={(value) => onChange({ ...orders, build: value })}
          />
        </Row>
        <Row
          label={t('climate.hire')}
          why={rich('climate.hireWhy', { cost: f.fixed(hireCost(at)), first: f.fixed(p.hire) })}
        >
          <Toggle
            on={orders.hire}
            disabled={cash <= p.hireMin}
            onChange={(value) => onChange({ ...orders, hire: value })}
          >
            {t('climate.hireDo')}
          </Toggle>
        </Row>
        <Row
          label={t('climate.label')}
          why={rich('climate.labelWhy', { premium: f.signedPercent(labelPremium(at)), cost: f.percent(p.labelCost) })}
        >
          <Toggle on={orders.label} onChange={(label) => onChange({ ...orders, label })}>
            {t('climate.labelDo')}
          </Toggle>
        </Row>
      </div>
      <p class="sum">
        {rich('climate.sumRaise', { asked, share: f.percent(foundersSell(at, asked)) })}{' '}
        {relabel > 0
          ? rich('climate.sumRelabel', { cost: f.number(p.relabel), penalty: f.percent(p.labelPenalty) })
          : rich('climate.sumLabel', { penalty: f.percent(p.labelPenalty) })}
      </p>
    </>
  );
}
