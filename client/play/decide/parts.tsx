// Parts of an order ticket: the budget with its bar, one ruled row a decision (its rule is its bar), the burst slider.
import type { ComponentChildren } from 'preact';
import { NARROW } from '../../i18n/format.ts';
import { f, t } from '../../i18n/i18n.ts';
import { Stepper } from '../../ui/stepper.tsx';
import type { Situation } from './situation.ts';

/** What the controls of a role are given. */
export type ControlsProps<R extends Situation, O> = {
  readonly at: R;
  readonly orders: O;
  readonly onChange: (orders: O) => void;
};

export const fractionText = (fraction: number): string =>
  fraction === 0.25 ? '¼' : fraction === 0.5 ? '½' : f.percent(fraction);

const width = (share: number) => `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`;

export type BudgetProps = {
  readonly left: ComponentChildren;
  readonly right: string;
  /** Shares of the whole; the hatched rest is what stays unused. */
  readonly parts: readonly number[];
};

export function Budget({ left, right, parts }: BudgetProps) {
  const shown = parts.filter((part) => part > 0.0005);
  return (
    <div class="budget">
      <div class="line">
        <span>{left}</span>
        <b>{right}</b>
      </div>
      <div class="bar" aria-hidden="true">
        {shown.map((part, at) => (
          <i key={at} style={{ width: width(part) }} />
        ))}
        {shown.reduce((sum, part) => sum + part, 0) < 0.995 && <span class="dry" />}
      </div>
    </div>
  );
}

export type RowProps = {
  readonly label: ComponentChildren;
  readonly why: ComponentChildren;
  /** Amount over maximum. */
  readonly share?: number;
  readonly children: ComponentChildren;
};

export function Row({ label, why, share = 0, children }: RowProps) {
  return (
    <div class="row">
      <div>
        <div class="lab">{label}</div>
        <div class="why">{why}</div>
      </div>
      {children}
      <Amount share={share} />
    </div>
  );
}

export function Amount({ share }: { readonly share: number }) {
  return share > 0 ? <i class="amt" aria-hidden="true" style={{ width: width(share) }} /> : null;
}

type StepProps = {
  readonly name: string;
  readonly value: number;
  readonly max: number;
  readonly step?: number;
  readonly percent?: boolean;
  readonly onChange: (value: number) => void;
};

/** A stepper with this page's words. */
export function Step({ name, value, max, step = 1, percent = false, onChange }: StepProps) {
  return (
    <Stepper
      name={name}
      less={t('ticket.less')}
      more={t('ticket.more')}
      value={value}
      min={0}
      max={max}
      step={step}
      text={percent ? f.percent(value) : f.number(value)}
      onChange={onChange}
    />
  );
}

type BurstProps = { readonly value: number | null; readonly onChange: (value: number) => void };

/** The written belief: how likely is a burst within two rounds? Unanswered until it is touched. */
export function BurstQuestion({ value, onChange }: BurstProps) {
  const text = value === null ? t('ticket.unanswered') : f.percent(value / 100);
  return (
    <div class={value === null ? 'burstq open' : 'burstq'}>
      <div class="line">
        <label for="burst">{t('ticket.burst')}</label>
        <output for="burst">{value === null ? `?${NARROW}%` : text}</output>
      </div>
      <input
        id="burst"
        type="range"
        min="0"
        max="100"
        step="5"
        value={value ?? 50}
        style={{ '--v': `${value ?? 0}%` }}
        aria-valuetext={text}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
        onClick={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
