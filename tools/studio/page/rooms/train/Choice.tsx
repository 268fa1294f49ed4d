/** One of a few values, with a label; a value that is not among them is offered too. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly among: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  change(value: string): void;
}) {
  const { label, value, among, names = {}, change } = props;
  const all = among.includes(value) ? among : [value, ...among];
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        {all.map((each) => (
          <option key={each} value={each}>
            {names[each] ?? each}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A whole number within bounds. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly bounds: readonly [number, number];
  change(value: number): void;
}) {
  const { label, value, bounds, change } = props;
  const [least, most] = bounds;
  return (
    <label class="choice">
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={(event) => {
          const number = Math.round(Number(event.currentTarget.value));
          change(Math.min(most, Math.max(least, number || least)));
        }}
      />
    </label>
  );
}
