import { describe, expect, it } from 'vitest';
import { blankForm, blankOfficeSheet } from '~/forms/copies/blank-form';
import type { DocumentContent } from '~/forms/copies/content';
import { takeHomeCopy } from '~/forms/copies/take-home-copy';
import { COUNCIL, FORM, sampleProposal, WORDING } from './sample-record';

const { office: _kept, ...SHOWN } = sampleProposal();

function boxesOf(content: DocumentContent): readonly string[] {
  return [...JSON.stringify(content).matchAll(/"box":"(empty|ticked)"/g)].map(([, kind = '']) => kind);
}

describe('a copy to think about', () => {
  const copy = takeHomeCopy(SHOWN, WORDING, '7KQM-2XH9-DTC');

  it('shows every line with empty boxes, and says that nothing was decided', () => {
    expect(boxesOf(copy)).toHaveLength(SHOWN.lines.length * 3);
    expect(new Set(boxesOf(copy))).toEqual(new Set(['empty']));
    expect(JSON.stringify(copy)).toContain('Nothing has been decided. You have not said no.');
  });

  it('says what a no does, for each recipient, and holds the whole notice', () => {
    const text = JSON.stringify(copy);
    for (const { name } of SHOWN.recipients) expect(text).toContain(`${name}: ${WORDING.whatNoDoes.willNot}`);
    for (const { title } of SHOWN.notice) expect(text).toContain(title);
  });

  it('is not sealed', () => expect(copy.audience).toBe('blank'));
});

describe('a blank form', () => {
  const form = JSON.stringify(blankForm(FORM, WORDING, COUNCIL));
  const sheet = JSON.stringify(blankOfficeSheet(FORM, WORDING, COUNCIL));

  it('has boxes that nobody has ticked, and no placeholder left over', () => {
    expect(form).toContain('"box":"empty"');
    expect(`${form}${sheet}`).not.toMatch(/"ticked"|\{\w+\}/);
  });

  it('keeps what only the office may read off the family’s pages', () => {
    const office = [
      'views.said',
      'people.pr_evidence',
      'people.court_order',
      'afterwards.how_signed',
      'afterwards.own_words',
    ];
    for (const id of office) {
      const label = WORDING.questions[id]?.label ?? 'no label';
      expect(form).not.toContain(label);
      expect(sheet).toContain(label);
    }
    expect(form).not.toContain('pressed');
  });

  it('is the same on every day', () => {
    expect(JSON.stringify(blankForm(FORM, WORDING, COUNCIL))).toBe(form);
  });
});
