// The form's building blocks: a choice of a few, a stepper, a tick, a text. Native inputs, drawn as print.
import type { ComponentChildren } from 'preact';
import { f } from '../../i18n/i18n.ts';

type ChoiceProps<T extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly about?: string }[];
  readonly onChange: (value: T) => void;
  readonly stacked?: boolean;
};

export function Choice<T extends string>({ legend, name, value, options, onChange, stacked = false }: ChoiceProps<T>) {
  return (
    <fieldset class={`choice ${stacked ? 'is-stacked' : ''}`}>
      <legend>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.about !== undefined && <small>{option.about}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number, number];
  readonly unit?: string;
  /** Said instead of the number at the lowest value. */
  readonly none?: string;
  readonly note?: string;
  readonly onChange: (value: number) => void;
};

export function NumberField({ label, value, range: [low, high, step], unit, none, note, onChange }: NumberProps) {
  const set = (next: number) => onChange(Math.min(high, Math.max(low, next)));
  const text = none !== undefined && value === low ? none : f.number(value, 0);
  return (
    <div class="number">
      <span class="number-label">
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
      <span class="number-box">
        <button
          type="button"
          class="btn q"
          disabled={value <= low}
          aria-label={`${label}: −`}
          onClick={() => set(value - step)}
        >
          −
        </button>
        <output aria-label={label}>
          {text}
          {unit !== undefined && text !== none && <small> {unit}</small>}
        </output>
        <button
          type="button"
          class="btn q"
          disabled={value >= high}
          aria-label={`${label}: +`}
          onClick={() => set(value + step)}
        >
          +
        </button>
      </span>
    </div>
  );
}

type TickProps = {
  readonly label: ComponentChildren;
  readonly note?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Tick({ label, note, checked, disabled = false, onChange }: TickProps) {
  return (
    <label class="tick-box">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  );
}

type TextProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly note?: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly password?: boolean;
  readonly onInput: (value: string) => void;
};

export function TextField({ name, label, value, max, note, placeholder, numeric, password, onInput }: TextProps) {
  const common = {
    value,
    maxLength: max,
    placeholder: placeholder ?? '',
    autocomplete: 'off',
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  } as const;
  const field = password ? (
    <input type="password" id={name} {...common} />
  ) : (
    <input type="text" id={name} inputMode={numeric ? 'numeric' : 'text'} {...common} />
  );
  return (
    <div class="text">
      <label for={name}>{label}</label>
      {field}
      {note !== undefined && <small>{note}</small>}
    </div>
  );
}
