// A number with a minus and a plus of 44 px. Holding a button repeats; arrow keys, Home and End work on the pair.
import { useEffect, useRef } from 'preact/hooks';

export type StepperProps = {
  /** What is counted, for the spoken names of the buttons. */
  readonly name: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: string;
  readonly onChange: (value: number) => void;
};

const HOLD_AFTER = 380;
const HOLD_EVERY = 90;

/** Rounded to the step, so that 0.1 + 0.2 does not become 0.30000000000000004. */
export function stepped(value: number, delta: number, step: number, min: number, max: number): number {
  const next = Math.round((value + delta) / step) * step;
  return Math.max(min, Math.min(max, Number(next.toFixed(6))));
}

export function Stepper(props: StepperProps) {
  const { name, less, more, value, min, max, step, text } = props;
  const now = useRef(props);
  now.current = props;
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const move = (delta: number) => {
    const { value: from, onChange } = now.current;
    const next = stepped(from, delta, now.current.step, now.current.min, now.current.max);
    if (next !== from) onChange(next);
  };
  const release = () => clearTimeout(timer.current);
  const hold = (delta: number) => {
    release();
    const again = () => {
      move(delta);
      timer.current = window.setTimeout(again, HOLD_EVERY);
    };
    timer.current = window.setTimeout(again, HOLD_AFTER);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowRight: step, ArrowDown: -step, ArrowLeft: -step, Home: -1e6, End: 1e6 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const button = (delta: number, label: string, path: string, off: boolean) => (
    // Not `disabled`: a button that loses the focus while it is held would throw a keyboard user out of the row.
    <button
      type="button"
      aria-label={`${label}: ${name}`}
      aria-disabled={off}
      onClick={() => move(delta)}
      onPointerDown={() => hold(delta)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser of a school
    <div class="step" role="group" aria-label={name} onKeyDown={onKeyDown}>
      {button(-step, less, 'M2 9h14', value <= min)}
      <output class={value === 0 ? 'zero' : ''}>{text}</output>
      {button(step, more, 'M2 9h14M9 2v14', value >= max)}
    </div>
  );
}
