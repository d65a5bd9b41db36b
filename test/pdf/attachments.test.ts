import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import { verifySealed } from '~/app/pdf/verify.server';
import type { Audience } from '~/forms/copies/audience';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';
import { receiptText } from '~/forms/receipts/receipt';
import { readReceipt } from '~/forms/receipts/receipt.schema';
import { sampleRecord, WORDING } from '~/test/forms/copies/sample-record';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { faultsOf, objectsOf, sealReportOf, withFile } from '~/test/support/read-pdf';

const REFERENCE = 'K7QM-4XPD-2AB';
const NAMES = ['consent-record.jsonld', 'fhir-bundle.json', 'receipt.json'];

function contentOf(audience: Audience): DocumentContent {
  const content = contentFor(sampleRecord(), audience, WORDING, REFERENCE);
  if (!content) throw new Error('There is no content');
  return content;
}

/** What `pdfdetach` takes out of a PDF, by name. */
function attachedTo(pdf: Uint8Array): ReadonlyMap<string, string> {
  return withFile(pdf, (file, folder) => {
    const listed = execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' });
    execFileSync('pdfdetach', ['-saveall', '-o', folder, file], { stdio: 'ignore' });
    const names = [...listed.matchAll(/^\d+: (.*)$/gm)].map(([, name = '']) => name);
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  });
}

let office: Uint8Array;

beforeAll(async () => {
  office = await composed(contentOf('office'));
});

describe('the office copy', () => {
  it('holds its three machine-readable copies, each as it was made', () => {
    const attached = attachedTo(office);
    expect([...attached.keys()]).toEqual(NAMES);
    const { attachments = [] } = contentOf('office');
    for (const { name, text } of attachments) expect(attached.get(name)).toBe(text);
  });

  it('names itself in its receipt, which reads back the same', () => {
    const text = attachedTo(office).get('receipt.json') ?? '';
    const receipt = readReceipt(text);
    expect(receiptText(receipt)).toBe(text);
    expect([receipt.document, receipt.audience]).toEqual([{ reference: REFERENCE, sha256: null }, 'office']);
  });

  it('says how each is related, what it is, how long and of when, as PDF/A-3 asks', () => {
    const objects = objectsOf(office);
    const catalog = /"\/AF": (\[[^\]]*\])/.exec(objects)?.[1];
    expect(catalog?.match(/\d+ 0 R/g)).toHaveLength(3);
    for (const type of ['json', 'ld+json', 'fhir+json'])
      expect(objects).toContain(`"/Subtype": "/application/${type}"`);
    expect(objects.match(/"\/AFRelationship": "\/Data"/g)).toHaveLength(3);
    expect(objects.match(/"\/Desc": "/g)).toHaveLength(3);
    expect(objects.match(/"\/ModDate": "u:D:20261118151200Z",\s+"\/Size": \d+/g)).toHaveLength(3);
  });

  it('has nothing wrong for qpdf, and mupdf finds the files too', () => {
    expect(faultsOf(office)).toBe('');
    const shown = withFile(office, (file) =>
      execFileSync('mutool', ['show', file, 'trailer/Root/Names'], { encoding: 'utf8' }),
    );
    expect(shown).toContain('EmbeddedFiles');
  });

  it('is the same, byte for byte, each time', async () => {
    expect(Buffer.from(await composed(contentOf('office'))).equals(office)).toBe(true);
  });

  it('holds them under its seal, within its hundred kilobytes', async () => {
    const { signer } = await demonstrationSigner();
    const sealed = await seal(office, signer);
    expect(sealed.length).toBeLessThan(100_000);
    expect(verifySealed(sealed, [signer.certificateDer]).type).toBe('genuine');
    expect(sealReportOf(sealed)).toContain('Total document signed');
    expect([...attachedTo(sealed).keys()]).toEqual(NAMES);
    expect(faultsOf(sealed)).toBe('');
  });
});

it('a family’s copy holds no file', async () => {
  const content = contentOf('family:p-jo');
  expect(content.attachments).toBeUndefined();
  const pdf = await composed(content);
  expect(attachedTo(pdf).size).toBe(0);
  expect(objectsOf(pdf)).not.toMatch(/EmbeddedFile|Filespec|"\/AF"/);
});
