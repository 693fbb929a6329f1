// A native select with its label, as the console's forms use it.
import { useId } from 'preact/hooks';

type Props = {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

export function Choice({ name, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="pick">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
