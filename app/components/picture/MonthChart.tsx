import type { MonthCounts } from '~/forms/sharing/picture';
import { MONTH_PARTS, monthWords } from '~/forms/sharing/picture-words';
import { barLength, CHART_WIDTH, placeBars, viewBox } from './chart-layout';

type MonthChartProps = { readonly id: string; readonly title: string; readonly months: readonly MonthCounts[] };

const SWATCH = 18;
const KEY_LINE = 26;

/** Decisions month by month. What was shared and what was not have patterns of the same weight, told apart without colour. */
export function MonthChart({ id, title, months }: MonthChartProps) {
  const { bars, height } = placeBars(months.map((month) => ({ ...month, label: monthWords(month.month) })));
  const largest = Math.max(...months.map(totalOf));
  const top = KEY_LINE * MONTH_PARTS.length + 10;
  return (
    <svg className="app-chart" role="img" viewBox={viewBox(top + height)} aria-labelledby={`${id}-title ${id}-counts`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-counts`}>{months.map(inWords).join('. ')}</desc>
      <Patterns id={id} />
      {MONTH_PARTS.map(({ key, label }, index) => (
        <g key={key}>
          <rect
            className="app-chart__part"
            fill={`url(#${id}-${key})`}
            y={KEY_LINE * index}
            width={SWATCH}
            height={SWATCH}
          />
          <text className="app-chart__label" x={SWATCH + 8} y={KEY_LINE * index + 14}>
            {label}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${top})`}>
        {bars.map(({ row, lines, y, height: thick }) => (
          <g key={row.month}>
            {lines.map((line) => (
              <text key={line.y} className="app-chart__label" x={0} y={line.y}>
                {line.text}
              </text>
            ))}
            <rect className="app-chart__base" x={0} y={y + thick - 1} width={CHART_WIDTH} height={1} />
            {partsOf(row, largest).map(({ key, x, width }) => (
              <rect
                key={key}
                className="app-chart__part"
                fill={`url(#${id}-${key})`}
                x={x}
                y={y}
                width={width}
                height={thick}
              />
            ))}
            <text className="app-chart__count" x={barLength(totalOf(row), largest) + 6} y={y + 12}>
              {totalOf(row)}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** Three patterns with as much ink in each: a quarter of the square. */
function Patterns({ id }: { readonly id: string }) {
  const [shared, notShared, later] = MONTH_PARTS.map(({ key }) => `${id}-${key}`);
  const square = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={shared} {...square}>
        <path className="app-chart__ink" strokeWidth={1.1} d="M-1 1 1 -1M0 6 6 0M5 7 7 5" />
      </pattern>
      <pattern id={notShared} {...square}>
        <path className="app-chart__ink" strokeWidth={1.5} d="M0 3H6" />
      </pattern>
      <pattern id={later} {...square}>
        <circle className="app-chart__dot" cx={3} cy={3} r={1.7} />
      </pattern>
    </defs>
  );
}

function partsOf({ parts }: MonthCounts, largest: number) {
  let before = 0;
  return MONTH_PARTS.flatMap(({ key }, index) => {
    const count = parts[index] ?? 0;
    const [x, end] = [barLength(before, largest), barLength(before + count, largest)];
    before += count;
    return count === 0 ? [] : [{ key, x, width: end - x }];
  });
}

function totalOf({ parts }: MonthCounts): number {
  return parts.reduce((sum, count) => sum + count, 0);
}

function inWords({ month, parts }: MonthCounts): string {
  return `${monthWords(month)}: ${MONTH_PARTS.map(({ label }, index) => `${label} ${parts[index] ?? 0}`).join(', ')}`;
}
