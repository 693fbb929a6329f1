// The road not funded: big figures with what they count, and bars of what was built against what could have been.

export type LedgerFigure = {
  readonly id: string;
  readonly figure: string;
  readonly text: string;
  /** Red is for money that followed belief. */
  readonly belief?: boolean;
};

export function LedgerFigures({ figures }: { readonly figures: readonly LedgerFigure[] }) {
  return (
    <dl class="ledger-figures">
      {figures.map(({ id, figure, text, belief }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd class={belief ? 'red' : ''}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

export type BuiltRow = {
  readonly id: string;
  readonly name: string;
  readonly built: number;
  readonly reference: number;
  readonly figure: string;
  readonly of: string;
};

export function BuiltBars({ caption, rows }: { readonly caption: string; readonly rows: readonly BuiltRow[] }) {
  const most = Math.max(...rows.map(({ built, reference }) => Math.max(1, built / Math.max(1e-9, reference))));
  return (
    <table class="built">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ id, name, built, reference, figure, of }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td class="built-figure">
              <b>{figure}</b> <span class="dim">{of}</span>
            </td>
            <td class="built-bar" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="built-frame" width={100 / most} height="10" />
                <rect
                  class="built-fill"
                  width={Math.max(0, (100 / most) * (built / Math.max(1e-9, reference)))}
                  height="10"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
