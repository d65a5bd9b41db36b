import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { LockPage } from '~/app/components/layout/LockPage';
import { ProblemPage } from '~/app/components/layout/ProblemPage';
import { StaffPage } from '~/app/components/layout/StaffPage';

const NAV = [{ href: '/forms', text: 'My forms' }];

test('a family’s page leads nowhere but on, back and out', () => {
  const html = renderToStaticMarkup(
    <FamilyPage council="ECC" back={{ href: '/family/1' }}>
      words
    </FamilyPage>,
  );
  const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(links)).toEqual(new Set(['#main', '/exit', '/family/1']));
  expect(html.match(/data-exit=""/g)).toHaveLength(2);
});

test.each([
  [
    'the lock',
    <LockPage key="lock" council="ECC" title="Locked" exit>
      PIN
    </LockPage>,
  ],
  ['a page that went wrong', <ProblemPage key="problem" problem="broken" council="ECC" reference="R" exit />],
])(
  '%s can be left by a family as any other page of theirs: a skip link first, and a button in sight',
  (_name, page) => {
    const html = renderToStaticMarkup(page);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).slice(0, 3)).toEqual([
      '#main',
      '/exit',
      '/exit',
    ]);
    expect(html.match(/data-exit=""/g)).toHaveLength(2);
  },
);

test('a visit hides the links to other families; signing out posts', () => {
  const page = (visit?: string) => (
    <StaffPage council="ECC" nav={NAV} visit={visit} signedInAs="Priya Nair">
      words
    </StaffPage>
  );
  expect(renderToStaticMarkup(page())).toContain('href="/forms"');
  expect(renderToStaticMarkup(page('End visit'))).not.toMatch(/href="\/forms"|href="\/"/);
  expect(renderToStaticMarkup(page())).toContain('<form method="post" action="/sign-out">');
});

test('a lock screen says nothing about anyone', () => {
  const html = renderToStaticMarkup(
    <LockPage council="ECC" title="Locked">
      PIN
    </LockPage>,
  );
  expect(
    html
      .replace(/<[^>]+>/g, '|')
      .split('|')
      .filter(Boolean),
  ).toEqual(['Skip to main content', 'ECC', 'Consent to Share', 'Locked', 'PIN']);
});
