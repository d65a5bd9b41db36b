import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RecipientCard } from '~/app/components/family/RecipientCard';

const CARD = {
  name: 'choice.gp',
  tickName: 'some.gp',
  limits: { yes: { name: 'limit.yes' }, some: { name: 'limit.some', value: 'not her weight' } },
  recipient: 'Doctor Osei',
  whoTheyAre: 'Maya’s doctor',
  parts: [{ heading: 'What we would tell them', items: [{ text: 'Notes' }] }],
  why: 'To help.',
  onward: 'Nobody.',
  ifNo: 'We will not share this.',
  question: 'Can we share this with Doctor Osei?',
  items: [
    { value: 'a', label: 'Notes' },
    { value: 'b', label: 'Dates' },
  ],
};

test('four answers, none of them picked, and what a no does stands before them', () => {
  const html = renderToStaticMarkup(<RecipientCard {...CARD} />);
  expect([...html.matchAll(/type="radio" value="(\w+)"/g)].map((match) => match[1])).toEqual([
    'yes',
    'some',
    'no',
    'not_sure',
  ]);
  expect(html).not.toContain('checked');
  expect(html.indexOf(CARD.ifNo)).toBeLessThan(html.indexOf('type="radio"'));
});

test('what was picked and ticked is shown again', () => {
  const html = renderToStaticMarkup(<RecipientCard {...CARD} value="some" ticked={['b']} />);
  expect(html).toMatch(/name="limit.some"[^>]*value="not her weight"/);
  expect(html.match(/<input[^>]*checked[^>]*>/g)).toEqual([
    expect.stringContaining('value="some"'),
    expect.stringContaining('value="b"'),
  ]);
});

test('one thing cannot be shared in part', () => {
  const html = renderToStaticMarkup(<RecipientCard {...CARD} items={[{ value: 'a', label: 'Notes' }]} />);
  expect(html).not.toContain('value="some"');
  expect(html).not.toContain('limit.some');
});
