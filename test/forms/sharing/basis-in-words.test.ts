import { expect, it } from 'vitest';
import { basisInWords } from '~/forms/sharing/basis-in-words';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import { someFacts } from './some-facts';

it('says once that the duty to share had not begun, and when it did', () => {
  const basis = basisFrom(proposeBasis(someFacts({}), '2026-07-02'));
  expect(basisInWords(basis, '2026-07-02').find(({ key }) => key.startsWith('Duty'))?.value).toBe(
    'Not considered yet (Children Act 2004 s.16LA). The duty to share: not in force on 2 July 2026. It began on 30 September 2026.',
  );
});
