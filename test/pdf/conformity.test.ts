import { type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { everyDocument } from '~/test/pdf/every-document';
import { ARCHIVE_RULES } from '~/test/pdf/rules/archive-rules';
import { FONT_RULES } from '~/test/pdf/rules/font-rules';
import { brokenRules, dictsIn, hasKey, type Opened, openPdf, streamAt } from '~/test/pdf/rules/opened';
import { PAGE_RULES } from '~/test/pdf/rules/page-rules';
import { elementsOf, STRUCTURE_RULES } from '~/test/pdf/rules/structure-rules';
import { sampleContent } from '~/test/pdf/sample-content';

const RULES = [...ARCHIVE_RULES, ...FONT_RULES, ...PAGE_RULES, ...STRUCTURE_RULES];

test.each([...everyDocument()])('PDF/A-3b and PDF/UA-1, before and after it is sealed: %s', async (_name, content) => {
  const { signer } = await demonstrationSigner();
  const made = await composed(content);
  expect(brokenRules(RULES, await openPdf(made))).toEqual([]);
  if (content.audience !== 'blank') expect(brokenRules(RULES, await openPdf(await seal(made, signer)))).toEqual([]);
});

describe('each rule sees what breaks it', () => {
  const element = (file: Opened, role: string): PDFDict => {
    const found = elementsOf(file).find((one) => one.role === role);
    if (!found) throw new Error(`No ${role}`);
    return found.dict;
  };
  const drop = (dict: PDFDict | undefined, key: string) => dict?.delete(PDFName.of(key));
  const put = (dict: PDFDict | undefined, key: string, value: PDFObject) => dict?.set(PDFName.of(key), value);
  const found = (file: Opened, key: string) => dictsIn(file).find((dict) => hasKey(dict, key));
  const pageIs = (file: Opened, change: (drawn: string) => string) => {
    const drawn = change(streamAt(file.pages[0], 'Contents')?.toString('latin1') ?? '');
    put(file.pages[0], 'Contents', PDFRawStream.of(file.document.context.obj({}), Buffer.from(drawn, 'latin1')));
  };

  test.each<readonly [string, (file: Opened) => unknown]>([
    [
      '6.1.3',
      (file) => {
        delete file.document.context.trailerInfo.ID;
      },
    ],
    ['6.2.3', ({ catalog }) => drop(catalog, 'OutputIntents')],
    ['6.2.5', ({ pages }) => put(pages[0], 'SMask', PDFName.of('Any'))],
    ['6.3', (file) => put(found(file, 'AP'), 'F', PDFNumber.of(6))],
    ['6.5', ({ catalog }) => put(catalog, 'OpenAction', PDFName.of('Any'))],
    ['6.6', (file) => put(found(file, 'CreationDate'), 'Title', PDFString.of('Another'))],
    ['fonts: composite', (file) => put(found(file, 'FontFile2'), 'FontName', PDFName.of('NotoSans'))],
    ['fonts: every code', (file) => drop(found(file, 'ToUnicode'), 'ToUnicode')],
    ['fonts: every code', (file) => put(found(file, 'W'), 'W', file.document.context.obj([1, [1, 2, 3]]))],
    ['7.1 all that', (file) => pageIs(file, (drawn) => `0 0 m 9 9 l S ${drawn}`)],
    ['7.1 every mark', (file) => pageIs(file, (drawn) => drawn.replace('/MCID 3>>', '/MCID 99>>'))],
    ['7.1 elements', (file) => put(element(file, 'TD'), 'S', PDFName.of('LI'))],
    ['7.2', (file) => drop(element(file, 'Document'), 'Lang')],
    ['7.3', (file) => drop(element(file, 'Figure'), 'Alt')],
    ['7.4', (file) => put(element(file, 'H2'), 'S', PDFName.of('H3'))],
    ['7.5', (file) => drop(element(file, 'TH'), 'A')],
    ['7.6', (file) => drop(element(file, 'L'), 'A')],
    ['7.8', (file) => pageIs(file, (drawn) => drawn.replaceAll('/Subtype /Footer', ''))],
    ['7.17', ({ catalog }) => drop(catalog, 'Outlines')],
    ['7.18.3', ({ pages }) => drop(pages[0], 'Tabs')],
    ['7.18 annotations', (file) => drop(found(file, 'StructParent'), 'StructParent')],
  ])('%s', async (rule, change) => {
    const content = everyDocument().get('office copy');
    const file = await openPdf(await composed(content ?? sampleContent()));
    change(file);
    expect(brokenRules(RULES, file).filter((broken) => broken.startsWith(rule))).not.toEqual([]);
  });
});
