import { describe, expect, it } from 'vitest';
import { contentFor } from '~/forms/copies/content-for';
import { putWithout } from '~/forms/copies/for-reader';
import { protectedOnForm, protectedSentence } from '~/forms/copies/protected-on-form';
import { finderOf } from '~/forms/copies/protected-strings';
import { allWords } from '~/forms/copies/without-protected';
import { keptSentences } from '~/forms/records/protections';
import { SCHOOL, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

const detail = (words: string, name = 'Jo Ellwood') =>
  ({
    id: words,
    kind: 'school',
    words: [words],
    barred: [{ personId: null, name }],
    why: 'She would be found',
    recordedAt: '2026-11-18T09:00:00.000Z',
  }) as const;

describe('a form that names what is kept from the person who is asked', () => {
  it('names the line to change, and nothing to anybody else', () => {
    const found = protectedOnForm(sampleProposal(), [detail(SCHOOL.name), detail('Maya gets help')]);
    expect(found.map(({ line }) => line)).toEqual(['Why', `Who it goes to: ${SCHOOL.name}`]);
    expect(found.map(protectedSentence)[1]).toBe(
      `This form names ${SCHOOL.name}, which is protected from Jo Ellwood. Change this line: Who it goes to: ${SCHOOL.name}.`,
    );
    expect(protectedOnForm(sampleProposal(), [detail(SCHOOL.name, 'Dean Ellwood')])).toEqual([]);
  });

  it('is put without it: the recipient with its lines, and every sentence of the council’s that names it', () => {
    const put = putWithout(sampleProposal(), finderOf([SCHOOL.name, 'Family help practitioner']));
    expect(put.recipients.map(({ id }) => id)).toEqual([THERAPIST.id]);
    expect(put.lines.every(({ recipientId }) => recipientId === THERAPIST.id)).toBe(true);
    const { office: _kept, ...shown } = put;
    expect(JSON.stringify(shown)).not.toMatch(/Larkfield|Family help/);
  });
});

it('is put without a topic whose words give it away, and without a recipient who is told nothing else', () => {
  const put = putWithout(sampleProposal(), finderOf(['speech and language notes']));
  expect(put.lines.map(({ topic }) => topic)).toEqual(['attendance', 'attendance']);
  expect(put.recipients.map(({ topics }) => topics)).toEqual([['attendance'], ['attendance']]);
});

describe('one form, each copy for its own reader', () => {
  const record = sampleRecord({ protections: [detail(SCHOOL.name)] });
  const words = (audience: Parameters<typeof contentFor>[1]) => {
    const content = contentFor(record, audience, WORDING, 'R');
    return content ? allWords(content).join('\n') : '';
  };

  it('holds it for the office and for the school, and not for her, whichever copy she asks for', () => {
    expect(words('office')).toContain(SCHOOL.name);
    expect(words('recipient:r-school')).toContain(SCHOOL.name);
    for (const audience of ['family:p-jo', 'subject-access:p-jo'] as const) {
      expect(words(audience)).toContain(THERAPIST.name);
      expect(words(audience)).not.toContain('Larkfield');
    }
  });

  it('tells a recipient that there is protection, and neither what nor from whom', () => {
    const confirmation = words('recipient:r-speech');
    expect(confirmation).toContain('Some details of this family are protected.');
    expect(confirmation).not.toMatch(/Larkfield|Jo Ellwood|would be found/);
  });

  it('gives somebody who did not answer what was asked about the child, and nobody’s answer', () => {
    const asked = words('subject-access:p-dean');
    expect(asked).toContain(THERAPIST.name);
    expect(asked).not.toMatch(/Jo Ellwood|said yes|said no|Please do not tell my brother|Miss Okoro/);
  });

  it('is not made where the council’s own name is what is protected', () => {
    const all = sampleRecord({ protections: [detail('Example City Council')] });
    expect(contentFor(all, 'family:p-jo', WORDING, 'R')).toBeNull();
  });
});

it('says on the record from whom something is kept, and how much, never what', () => {
  expect(keptSentences([detail('One'), detail('Two'), detail('Three', 'Dean')])[0]).toMatch(
    /^Protected: 2 details are kept from Jo Ellwood\./,
  );
  expect(keptSentences([detail('Secret words')]).join()).not.toContain('Secret');
});
