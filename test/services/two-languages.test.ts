import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { a11 } from '~/app/commands/stories/a11';
import { makeSample } from '~/app/commands/stories/make-sample';
import { told } from '~/app/commands/stories/told-story';
import { freshCouncil } from '~/test/support/fresh-database';
import { faultsOf, textOf } from '~/test/support/read-pdf';

const db = await freshCouncil({ CLOCK: '2026-11-18T09:00:00Z' });
const samples = await makeSample(told(a11));
const folder = process.env.PDFS;
if (folder) mkdirSync(folder, { recursive: true });
for (const { audience, bytes } of samples) {
  if (folder) writeFileSync(`${folder}/${audience.split(':')[0]}.pdf`, bytes);
}

function copyFor(kind: string): Uint8Array {
  const found = samples.find(({ audience }) => audience.startsWith(kind));
  if (!found) throw new Error(`Nothing was sealed for ${kind}`);
  return found.bytes;
}

const words = (kind: string) => textOf(copyFor(kind)).replace(/\s+/g, ' ');

describe('a form that was shown in Polish', () => {
  it('gives the mother a copy in Polish, and the same in English after it', () => {
    const text = words('family');
    const [polish, english] = [
      'Co Państwo powiedzieli o przekazywaniu informacji',
      'What you said about sharing information',
    ];
    expect(text.indexOf(polish)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(english)).toBeGreaterThan(text.indexOf(polish));
    expect(text).toContain('zadaniem publicznym');
    expect(text).toContain('public task');
    expect(text).toContain('18 listopada 2026');
    expect(faultsOf(copyFor('family'))).toBe('');
  });

  it('says on it who interpreted, how, and what they declared, and that the translation waits to be read', () => {
    const text = words('family');
    expect(text).toContain('PL-4471: tłumaczenie ustne przez telefon.');
    expect(text).toContain('PL-4471 translated for you by phone.');
    expect(text).toContain('I interpret all of it, truly, and I keep it to myself.');
    expect(text).toContain('To tłumaczenie czeka na sprawdzenie przez człowieka.');
    expect(text).toContain('This translation is awaiting human review.');
  });

  it('stands signed once on it', () => {
    expect(words('family').match(/Podpis odręczny na naszym tablecie/g)).toHaveLength(1);
    expect(words('family').match(/Drawn on our tablet/g)).toHaveLength(1);
  });

  it('gives the office a copy in English, with the hash of each wording', async () => {
    const text = words('office');
    expect(text).toContain('Consent to Sharing Information: office copy');
    expect(text).not.toMatch(/Państwo|przekaz/);
    expect(text).toMatch(/Wording in Polish, version 2, awaiting human review|Wording in Polish, version/);
    expect(text).toMatch(/Wording in English, version 2 ([0-9a-f]{8} ){7}/);
    expect(text).toContain('version 2, pl and en-GB');
    const { content } = await db.selectFrom('proposals').select('content').executeTakeFirstOrThrow();
    expect(content).toContain('"inEnglish":{');
  });

  it('confirms to the school in English, and nothing to whoever got a no', () => {
    const text = words('recipient');
    expect(text).toContain('how they are getting on with learning');
    expect(text).not.toMatch(/[ąćęłńóśźż]/i);
    expect(samples.filter(({ audience }) => audience.startsWith('recipient'))).toHaveLength(1);
  });
});
