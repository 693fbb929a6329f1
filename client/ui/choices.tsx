// Choices of 44 px: a toggle, a row of segments, and a picker (a native select under our own face, so that every phone's
// own list opens and a keyboard works).
import type { ComponentChildren } from 'preact';

const Tick = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 8.5 6 13 14 3" />
  </svg>
);

export type ToggleProps = {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly children: ComponentChildren;
};

export function Toggle({ on, onChange, disabled = false, name, children }: ToggleProps) {
  return (
    <button
      type="button"
      class="tog"
      aria-pressed={on}
      aria-label={name}
      disabled={disabled && !on}
      onClick={() => onChange(!on)}
    >
      <span>
        {on && <Tick />}
        {children}
      </span>
    </button>
  );
}

export type Option<T> = { readonly value: T; readonly label: string; readonly off?: boolean };

export type SegmentsProps<T> = {
  readonly name: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

export function Segments<T extends string | number>({ name, options, value, onChange }: SegmentsProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see stepper.tsx
    <div class="seg" role="group" aria-label={name}>
      {options.map((option) => (
        <button
          type="button"
          key={option.value}
          aria-pressed={option.value === value}
          disabled={option.off === true}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

export type PickerProps = {
  readonly name: string;
  readonly options: readonly Option<string>[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly class: string;
  readonly disabled?: boolean;
  /** The face; the select lies over it, unseen. */
  readonly children: ComponentChildren;
};

export function Picker({ name, options, value, onChange, class: look, disabled = false, children }: PickerProps) {
  return (
    <div class={`pick ${look}`} data-off={disabled || undefined}>
      <span aria-hidden="true">{children}</span>
      <select aria-label={name} value={value} disabled={disabled} onChange={(e) => onChange(e.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.off === true}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
