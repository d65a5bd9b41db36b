import { describe, expect, it } from 'vitest';
import { AGENCY_KINDS } from '~/forms/agreement/agencies';
import { TOPICS } from '~/forms/agreement/topics';
import { currentForm, wordingOf } from '~/forms/catalogue';
import { familyTexts } from './family-reads';

const english = wordingOf(currentForm(), 'en-GB');
const polish = wordingOf(currentForm(), 'pl');

/** What no family reads: recipients' papers, and the office's. */
const FOR_OTHERS = /^documents\.(confirm_|recipient_|blank_office|blank_worker_name)/;
/** Nothing in them but names. */
const ONLY_NAMES = ['documents.take_home_no'];

describe('trap 20: a declaration in another language', () => {
  it('says that a person still has to read it, and nothing is signed in English alone', () => {
    expect(polish.review).toBeTruthy();
    for (const key of ['family', 'parentalResponsibility', 'otherAdults', 'practitioner'] as const) {
      expect(polish.statements[key]).not.toBe(english.statements[key]);
    }
    for (const key of ['sign_title', 'sign_confirm', 'sign_statement']) {
      expect(polish.family[key]).not.toBe(english.family[key]);
    }
  });
});

describe('the Polish wording', () => {
  it('says in Polish every sentence that a family reads', () => {
    const said = (['family', 'documents', 'informed', 'whatNoDoes'] as const).flatMap((room) =>
      Object.entries(english[room]).map(([key, sentence]) => ({
        key: `${room}.${key}`,
        same: JSON.stringify(sentence) === JSON.stringify(Object.entries(polish[room]).find(([id]) => id === key)?.[1]),
      })),
    );
    const left = said.filter(({ key, same }) => same && !FOR_OTHERS.test(key) && !ONLY_NAMES.includes(key));
    expect(left.map(({ key }) => key)).toEqual([]);
    for (const [id, question] of Object.entries(english.questions)) {
      if (id.startsWith('choices.')) expect(polish.questions[id], id).not.toEqual(question);
    }
  });

  it('has a word for every topic and every kind of recipient that a council begins with', () => {
    expect(Object.keys(polish.topics ?? {}).sort()).toEqual(Object.keys(TOPICS).sort());
    expect(Object.keys(polish.roles ?? {}).sort()).toEqual(Object.keys(AGENCY_KINDS).sort());
  });

  it('says in both languages that nobody who speaks it has read it yet', () => {
    expect(polish.review?.english).toContain('awaiting human review');
    expect(polish.review?.own).toMatch(/czeka na sprawdzenie/);
    expect(english.review).toBeUndefined();
  });

  it('keeps its sentences short', () => {
    const texts = Object.entries(familyTexts(polish)).filter(([where]) => /^(family|documents)/.test(where));
    const long = texts.flatMap(([where, text]) =>
      text
        .split(/(?<=[.?!:])\s+/)
        .flatMap((sentence) => (sentence.split(/\s+/).length > 22 ? [`${where}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('uses Polish quotation marks and composed letters', () => {
    const documents = Object.entries(polish.documents).filter(([key]) => !FOR_OTHERS.test(`documents.${key}`));
    const text = JSON.stringify([polish.family, documents, polish.informed, polish.notice.parts]);
    expect(text).not.toContain('“');
    expect(text).toBe(text.normalize('NFC'));
  });
});
