import type { Count } from '~/forms/sharing/picture';
import { barLength, CHART_WIDTH, placeBars, viewBox } from './chart-layout';

type BarChartProps = { readonly id: string; readonly title: string; readonly counts: readonly Count[] };

/**
 * Counts as bars of one colour: none is drawn as better than another. A screen reader reads its title and every count; in black
 * and white, in forced colours and on paper it says the same.
 */
export function BarChart({ id, title, counts }: BarChartProps) {
  const { bars, height } = placeBars(counts);
  const largest = Math.max(...counts.map(({ count }) => count));
  return (
    <svg className="app-chart" role="img" viewBox={viewBox(height)} aria-labelledby={`${id}-title ${id}-counts`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-counts`}>{counts.map(({ label, count }) => `${label}: ${count}`).join('. ')}</desc>
      {bars.map(({ row: { label, count }, lines, y, height: thick }) => (
        <g key={label}>
          {lines.map((line) => (
            <text key={line.y} className="app-chart__label" x={0} y={line.y}>
              {line.text}
            </text>
          ))}
          <rect className="app-chart__base" x={0} y={y + thick - 1} width={CHART_WIDTH} height={1} />
          <rect className="app-chart__bar" x={0} y={y} width={barLength(count, largest)} height={thick} />
          <text className="app-chart__count" x={barLength(count, largest) + 6} y={y + 12}>
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
