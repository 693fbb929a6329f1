// A flow diagram: who pays whom how much. Red is money that comes round again.
import { ChartFigure } from './figure.tsx';
import { type FlowInput, layoutFlow, type PlacedNode } from './flow-layout.ts';
import { CHART_STYLES, type ChartStyle, type Surface } from './style.ts';
import { wrap } from './text-width.ts';

type Props = FlowInput & {
  readonly surface: Surface;
  readonly sentence: string;
  /** Written on the way back. */
  readonly backText: string;
};

export function Flow({ surface, sentence, backText, ...input }: Props) {
  const style = CHART_STYLES[surface];
  const { nodes, ribbons, back } = layoutFlow(input, style);
  const columns = Math.max(...nodes.map(({ column }) => column));
  return (
    <ChartFigure width={input.width} height={input.height} sentence={sentence}>
      {ribbons.map(({ key, tone, d }, i) => (
        <path key={key} data-i={i} class={`ch-point ch-ribbon is-${tone}`} d={d} />
      ))}
      {back && (
        <g class={`ch-back is-${back.tone}`}>
          <path class="ch-back-line" d={back.d} stroke-width={back.thick} />
          <path class="ch-back-tip" d={back.arrow} />
          <text
            class="ch-name is-price"
            x={input.width / 2}
            y={style.leading * 0.95}
            font-size={style.label}
            text-anchor="middle"
          >
            {backText}
          </text>
        </g>
      )}
      {nodes.map((node) => (
        <g key={node.id}>
          <rect class="ch-node" x={node.x} y={node.y} width={node.width} height={node.height} />
          <NodeName
            node={node}
            side={node.column === 0 ? 'left' : node.column === columns ? 'right' : 'above'}
            style={style}
          />
        </g>
      ))}
    </ChartFigure>
  );
}

type NameProps = { readonly node: PlacedNode; readonly side: 'left' | 'right' | 'above'; readonly style: ChartStyle };

function NodeName({ node, side, style }: NameProps) {
  if (side === 'above') {
    return (
      <text x={node.x + node.width / 2} y={node.y - style.label * 0.4} font-size={style.label} text-anchor="middle">
        <tspan class="is-figure">{node.figure}</tspan> {node.name}
      </text>
    );
  }
  const rows = wrap(node.name, style.label * (side === 'left' ? 6.6 : 11), style.label, 3);
  const x = side === 'left' ? node.x - style.label * 0.5 : node.x + node.width + style.label * 0.5;
  const anchor = side === 'left' ? 'end' : 'start';
  const y =
    node.y + Math.max(style.label * 0.5, node.height / 2 - (rows.length * style.leading) / 2 + style.label * 0.4);
  return (
    <g text-anchor={anchor}>
      <text class="is-figure" x={x} y={y} font-size={style.figure}>
        {node.figure}
      </text>
      {rows.map((row, i) => (
        <text key={row} x={x} y={y + (i + 1) * style.leading} font-size={style.label}>
          {row}
        </text>
      ))}
    </g>
  );
}
