import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DecisionGaps } from '~/app/components/child/DecisionGaps';

const gaps = [
  { part: 'review', lineKey: null, page: 'review', text: 'A safeguarding manager has not looked at it yet.' },
] as const;

it('leads to the page of the look only whoever may look: for anybody else that page is not there', () => {
  const shown = (mayLook: boolean) => renderToStaticMarkup(<DecisionGaps gaps={gaps} own="/own" mayLook={mayLook} />);
  expect(shown(false)).toContain('has not looked at it yet');
  expect(shown(false)).not.toContain('/own/review');
  expect(shown(true)).toContain('/own/review');
});
