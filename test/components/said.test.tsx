import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EasyRead, Said } from '~/app/components/family/Said';

const TEXT = 'We write it down. Saying no to sharing is not saying no to help.';
const lines = (html: string) => html.match(/<p /g)?.length;

test('a paragraph is one, and in Easy Read each of its sentences is', () => {
  expect(lines(renderToStaticMarkup(<Said text={TEXT} />))).toBe(1);
  const easy = renderToStaticMarkup(
    <EasyRead.Provider value={true}>
      <Said text={TEXT} />
    </EasyRead.Provider>,
  );
  expect(lines(easy)).toBe(2);
});

test('what somebody typed in English says so among words of another language', () => {
  const html = renderToStaticMarkup(<Said text={[{ text: 'Po co: ' }, { text: 'to plan help', lang: 'en-GB' }]} />);
  expect(html).toContain('Po co: <span lang="en-GB" dir="auto">to plan help</span>');
});
