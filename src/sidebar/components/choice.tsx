// A drop-down of numbers under its label.
interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly options: readonly number[];
  readonly text: (option: number) => string;
  readonly choose: (option: number) => void;
}

export function Choice({ id, label, value, options, text, choose }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        data-testid={id}
        value={value}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {text(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
