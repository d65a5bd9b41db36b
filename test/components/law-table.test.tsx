import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { LawTable } from '~/app/components/council/LawTable';
import { TABLES_OF_LAW } from '~/forms/sharing/tables-of-law';
import { formatDate } from '~/forms/values/dates';

const shown = (day: string) =>
  TABLES_OF_LAW.map((table) => renderToStaticMarkup(<LawTable table={table} day={day} />)).join('');

/** As React writes it into a page. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');

describe.each(TABLES_OF_LAW)('$title', (table) => {
  const html = renderToStaticMarkup(<LawTable table={table} day="2026-11-18" />);

  it('shows every row with its words, who may use it, its days, its source and what is unsure', () => {
    for (const { label, meaning, who, source, unsure, traps, more } of table.rows) {
      for (const text of [label, meaning, who, source.cite, unsure, ...traps, ...more])
        expect(html).toContain(escaped(text));
      for (const day of [source.inForceFrom, source.supersededOn]) if (day) expect(html).toContain(formatDate(day));
    }
    const unchecked = table.rows.filter(({ source }) => !source.verified);
    expect(html.split('Text not checked').length - 1).toBe(unchecked.length);
  });

  it('scrolls by itself, by keyboard too', () => {
    expect(html).toMatch(/<section class="app-scroll" aria-label="[^"]+" tabindex="0">/i);
  });
});

test('what has not begun and what was superseded on a day is said', () => {
  expect(shown('2026-09-29')).toContain('From 30 September 2026. Not in force yet.');
  expect(shown('2026-11-18')).toContain('From 15 December 2023 until 18 March 2026. Superseded.');
});
