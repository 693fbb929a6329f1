// A QR code as one SVG path, dark on white in either theme: phones read it best that way.
import { encode } from 'uqr';

export function QrCode({
  text,
  label,
  class: name = 'qr',
}: {
  readonly text: string;
  readonly label: string;
  readonly class?: string;
}) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  let d = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      d += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return (
    <svg class={name} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-ink" d={d} />
    </svg>
  );
}
