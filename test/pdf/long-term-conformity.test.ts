import { beforeAll, expect, test } from 'vitest';
import { compose } from '~/app/pdf/compose.server';
import { makeDemonstrationCertificate } from '~/app/pdf/demonstration-certificate.server';
import type { Build } from '~/app/pdf/file/build.server';
import { extendSealed } from '~/app/pdf/long-term/extend.server';
import { askWhatWasWithdrawn } from '~/app/pdf/long-term/withdrawn.server';
import { addTimeStamp, seal, stampImprint } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { demonstrationTimeStamp } from '~/app/pdf/time-stamp/demonstration-authority.server';
import type { DocumentContent } from '~/forms/copies/content';
import { done } from '~/forms/outcome';
import { demonstrationSigner } from '~/test/pdf/composed';
import { everyDocument } from '~/test/pdf/every-document';
import { ARCHIVE_RULES } from '~/test/pdf/rules/archive-rules';
import { FONT_RULES } from '~/test/pdf/rules/font-rules';
import { brokenRules, openPdf } from '~/test/pdf/rules/opened';
import { PAGE_RULES } from '~/test/pdf/rules/page-rules';
import { STRUCTURE_RULES } from '~/test/pdf/rules/structure-rules';
import { sampleContent } from '~/test/pdf/sample-content';
import { preflightFaults } from '~/test/support/preflight';
import { readAloud } from '~/test/support/read-aloud';
import { faultsOf, fontsOf, sealReportOf, textOf } from '~/test/support/read-pdf';

const RULES = [...ARCHIVE_RULES, ...FONT_RULES, ...PAGE_RULES, ...STRUCTURE_RULES];
const AT = new Date('2026-11-18T15:00:00Z');
const sealedDocuments = [...everyDocument()].filter(([, { audience }]) => audience !== 'blank');

let signer: Signer;
let authority: Signer;

beforeAll(async () => {
  ({ signer } = await demonstrationSigner());
  const { certificatePem, keyPem } = await makeDemonstrationCertificate(
    'Clocks',
    'time-stamps',
    new Date('2026-11-01'),
  );
  authority = loadSigner(certificatePem, keyPem);
});

const stamp = async (imprint: Uint8Array) => done(await demonstrationTimeStamp(imprint, authority, AT));

/** A document as it is given out, with its time-stamp. */
async function given(content: DocumentContent, build: Build = 'PDF/A-3b'): Promise<Uint8Array> {
  const made = await compose(content, build);
  if (made.type !== 'done') throw new Error('Not composed');
  const sealed = await seal(made.value, signer);
  const token = await stamp(stampImprint(sealed));
  const stamped = token.type === 'done' ? addTimeStamp(sealed, token.value) : token;
  if (stamped.type !== 'done') throw new Error('Not stamped');
  return stamped.value;
}

async function extended(bytes: Uint8Array): Promise<Uint8Array> {
  const withdrawn = askWhatWasWithdrawn([signer.certificateDer, authority.certificateDer], async () => null);
  const outcome = await extendSealed(bytes, { timeStamp: stamp, timeStampBytes: 2000, withdrawn });
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** What `pdfsig` says of each seal and time-stamp of a file. Poppler 22 knows no document time-stamp: `openssl ts` checks those elsewhere. */
function reportsOf(bytes: Uint8Array): readonly string[] {
  return sealReportOf(bytes)
    .split(/^Signature #\d+:$/m)
    .slice(1);
}

function expectSealed(bytes: Uint8Array, stamps: number): void {
  const [ofSeal = '', ...ofStamps] = reportsOf(bytes);
  expect(ofSeal).toContain('- Signature Validation: Signature is Valid.');
  expect(ofSeal).toContain('- Signature Type: ETSI.CAdES.detached');
  expect(ofSeal).toContain('- Not total document signed');
  expect(ofStamps).toHaveLength(stamps);
  expect(ofStamps.map((report) => report.includes('- Total document signed'))).toEqual(
    ofStamps.map((_, index) => index === stamps - 1),
  );
  for (const report of ofStamps) expect(report).toContain('DEMONSTRATION time-stamps');
}

test.each(sealedDocuments)(
  'the long-term version conforms and reads as the document that is given out: %s',
  async (_name, content) => {
    const before = await given(content);
    const after = await extended(before);
    expect(faultsOf(after)).toBe('');
    expectSealed(after, 1);
    expect(brokenRules(RULES, await openPdf(after))).toEqual([]);
    expect(textOf(after)).toBe(textOf(before));
    expect(await readAloud(after)).toEqual(await readAloud(before));
  },
);

test('so does one that was stamped again', async () => {
  const before = await given(sampleContent());
  const after = await extended(await extended(before));
  expect(faultsOf(after)).toBe('');
  expectSealed(after, 2);
  expect(brokenRules(RULES, await openPdf(after))).toEqual([]);
  expect(await readAloud(after)).toEqual(await readAloud(before));
  expect(fontsOf(after)).toEqual(fontsOf(before));
});

test('written as PDF/A-1b, Preflight finds in it what PDF/A allows since its second part alone: a field of no size without a look', async () => {
  const before = await given(sampleContent(), 'PDF/A-1b');
  const faults = preflightFaults(
    new Map([
      ['given', before],
      ['extended', await extended(before)],
    ]),
  );
  expect(faults.get('given')).toEqual([]);
  // ISO 19005-1, 6.9, against ISO 19005-3, 6.3.3: a widget whose rectangle is empty needs no appearance.
  expect(faults.get('extended')).toEqual([expect.stringContaining('widget annotation lacks an appearance dictionary')]);
});
