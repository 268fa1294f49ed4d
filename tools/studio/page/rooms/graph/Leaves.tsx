const leaf = /^(\s*)([A-Za-z_]\w*)(\s*=\s*)(-?\d+(?:\.\d+)?)\s*$/;

/** A slider for each line of the form `a = 2`: what it changes flows through the graph. */
export function Leaves({ text, write }: { text: string; write(text: string): void }) {
  const lines = text.split('\n');
  return (
    <fieldset class="leaves">
      <legend>Change a leaf</legend>
      {lines.map((line, i) => {
        const [, space, name, equals, number] = leaf.exec(line) ?? [];
        if (!name) return null;
        const change = (to: string) =>
          write(
            lines.map((each, j) => (i === j ? `${space}${name}${equals}${to}` : each)).join('\n'),
          );
        const size = Math.max(10, Math.abs(Number(number)));
        return (
          <label key={name}>
            <span>{name}</span>
            <input
              type="range"
              min={-size}
              max={size}
              step="0.1"
              value={number}
              onInput={(event) => change(event.currentTarget.value)}
            />
            <output>{number}</output>
          </label>
        );
      })}
    </fieldset>
  );
}
