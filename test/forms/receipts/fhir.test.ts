import { describe, expect, it } from 'vitest';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import type { Receipt } from '~/forms/receipts/receipt';
import { aReceipt, decided } from './a-receipt';
import { thousandReceipts } from './any-receipt';
import { type Bundle, resourcesIn, wrongInBundle, wrongInConsent } from './fhir-checks';

const bundleOf = (receipt: Receipt): Bundle => JSON.parse(fhirBundleText(receipt));
const consentsIn = (receipt: Receipt) => resourcesIn(bundleOf(receipt), 'Consent');
const YES = { 'r-school': { choice: 'yes' }, 'r-speech': { choice: 'yes' } } as const;
const NO = { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'no' } } as const;

/** What a Consent permits, as "recipient action topic". */
function permitsIn(consent: ReturnType<typeof consentsIn>[number] | undefined): readonly string[] {
  const root: Provision = JSON.parse(JSON.stringify(consent?.provision ?? {}));
  return (root.provision ?? []).flatMap(({ type, actor, action, code }) =>
    code.map(
      ({ coding }) => `${type} ${actor[0]?.reference.reference} ${action[0]?.coding[0]?.code} ${coding[0]?.code}`,
    ),
  );
}

type Coded = { readonly coding: readonly { readonly code: string }[] };
type Provision = {
  readonly type: string;
  readonly provision?: readonly {
    readonly type: string;
    readonly actor: readonly { readonly reference: { readonly reference: string } }[];
    readonly action: readonly Coded[];
    readonly code: readonly Coded[];
  }[];
};

it('is valid for a thousand records, by its structure, its invariants and UK Core', () => {
  for (const receipt of thousandReceipts()) expect(wrongInBundle(bundleOf(receipt))).toEqual([]);
});

it('the checks can fail', () => {
  const [consent] = consentsIn(aReceipt());
  if (!consent) throw new Error('There is no consent');
  const { policyRule: _rule, patient: _patient, sourceReference: _source, ...rest } = consent;
  expect(wrongInConsent(rest).map((fault) => fault.replace(/.*?: /, ''))).toEqual([
    'ppc-1',
    'ppc-2',
    'UK Core: patient',
    'UK Core: source',
  ]);
  const bundle = bundleOf(aReceipt());
  const with_ = (change: object) => ({
    ...bundle,
    entry: bundle.entry.map((one) => ({ ...one, resource: { ...one.resource, ...change } })),
  });
  expect(wrongInBundle(with_({ opinion: 'x' }))).not.toEqual([]);
  expect(wrongInBundle(with_({ id: 'same' }))).not.toEqual([]);
});

describe('what people said', () => {
  it('a yes to some is a denial with a permission for each recipient and way', () => {
    const [consent, ...more] = consentsIn(aReceipt());
    expect(more).toEqual([]);
    expect(consent).toMatchObject({
      status: 'active',
      provision: { type: 'deny' },
      performer: [{ reference: 'RelatedPerson/p-jo' }],
    });
    expect(permitsIn(consent)).toEqual([
      'permit Organization/recipient.r-school disclose attendance',
      'permit Organization/recipient.r-school disclose speech',
      'permit Organization/recipient.r-school collect attendance',
      'permit Organization/recipient.r-school collect speech',
      'permit Organization/recipient.r-speech disclose speech',
    ]);
  });

  it('a refusal is an active dissent', () => {
    const [consent] = consentsIn(aReceipt({ answers: NO }));
    expect(consent).toMatchObject({ status: 'active', provision: { type: 'deny' } });
    expect(permitsIn(consent)).toEqual([]);
  });

  it('a yes with a limit is a permission that nobody may read without it', () => {
    const answers = { 'r-school': { choice: 'yes', limit: 'not PE' } } as const;
    const [consent] = consentsIn(aReceipt({ answers }));
    expect(JSON.stringify(consent)).toMatch(/"modifierExtension":\[[^\]]*only-within-this-limit[^\]]*not PE/);
  });

  it('whoever said nothing has no Consent; whoever is not sure has only proposed one', () => {
    expect(consentsIn(aReceipt({ answers: {} }))).toEqual([]);
    const [unsure] = consentsIn(aReceipt({ answers: { 'r-school': { choice: 'not_sure' } } }));
    expect(unsure?.status).toBe('proposed');
    expect(unsure?.provision).toBeUndefined();
  });

  it('a wish without standing has no effect, and an officer gives no consent', () => {
    for (const standing of ['carer', 'restricted', 'not_known'] as const) {
      expect(consentsIn(aReceipt({ standing, answers: YES }))[0]?.status).toBe('proposed');
    }
    const council = aReceipt({ standing: 'council', answers: YES });
    expect(consentsIn(council)).toEqual([]);
    expect(resourcesIn(bundleOf(council), 'Provenance')).toHaveLength(1);
  });

  it('a form in error, and an answer that was never given, say so', () => {
    const ending = { reason: 'Twice', recordedBy: 'Priya Nair', recordedAt: '2026-11-18T16:00:00.000Z' };
    expect(consentsIn(aReceipt({ ending }))[0]?.status).toBe('entered-in-error');
    const put = { id: 'k', corrects: 'a', was: '', is: '', why: '', recordedAt: '2026-11-18T16:00:00.000Z', by: '' };
    expect(consentsIn(aReceipt({ corrections: [{ ...put, answer: null }] }))[0]?.status).toBe('entered-in-error');
  });

  it('a signature is in its provenance where somebody signed, and nowhere else', () => {
    const [provenance] = resourcesIn(bundleOf(aReceipt()), 'Provenance');
    expect(provenance).toMatchObject({
      signature: [{ when: '2026-11-18T15:05:00.000Z', who: { reference: 'RelatedPerson/p-jo' } }],
    });
    expect(JSON.stringify(provenance)).not.toMatch(/"data"/);
  });
});

describe('a change of mind', () => {
  const back = (lines: readonly ('attendance' | 'speech')[]) => {
    const all = aReceipt();
    return {
      ...all,
      withdrawals: [
        {
          id: 'w-1',
          person: 'p-jo',
          at: '2026-11-20T10:00:00.000Z',
          recordedAt: '2026-11-20T10:05:00.000Z',
          channel: 'telephone',
          lines: [
            ...lines.map((topic) => ({ line: `r-school.${topic}`, way: 'both' as const })),
            { line: 'r-speech.speech', way: 'tell' as const },
          ],
          all: lines.length === 2,
        },
      ],
    };
  };

  it('leaves the first as it was, inactive, and puts another in its place', () => {
    const [first, second] = consentsIn(back(['attendance', 'speech']));
    expect([first?.status, second?.status]).toEqual(['inactive', 'active']);
    expect(permitsIn(first)).toHaveLength(5);
    expect(second).toMatchObject({ dateTime: '2026-11-20T10:00:00.000Z', provision: { type: 'deny' } });
    expect(permitsIn(second)).toEqual([]);
    expect(wrongInBundle(bundleOf(back(['attendance', 'speech'])))).toEqual([]);
  });

  it('of a part leaves the rest', () => {
    expect(permitsIn(consentsIn(back(['speech']))[1])).toEqual([
      'permit Organization/recipient.r-school disclose attendance',
      'permit Organization/recipient.r-school collect attendance',
    ]);
  });
});

describe('what the council does', () => {
  const disclosure = {
    id: 's-1',
    decisionSeriesId: 'series-1',
    slot: 'r-school|attendance|family_help|tell',
    recipientId: 'r-school',
    recipientName: 'Larkfield Primary School',
    what: 'Attendance',
    channel: 'Secure email',
    kind: 'fact',
    at: '2026-11-19T10:00:00.000Z',
    recordedAt: '2026-11-19T10:00:00.000Z',
  } as const;

  it('an override never changes a Consent: it is an event with its basis and its grounds', () => {
    const refused = consentsIn(aReceipt({ answers: NO }));
    const decisions = [decided({ article6: 'c', gateways: ['ca1989_s47_1'] })];
    const overridden = aReceipt({ answers: NO, decisions, disclosures: [disclosure] });
    expect(consentsIn(overridden)).toEqual(refused);
    const events = resourcesIn(bundleOf(overridden), 'AuditEvent');
    expect(events.map(({ type }) => JSON.parse(JSON.stringify(type)).code)).toEqual(['sharing-decision', '110106']);
    const details = JSON.stringify(events[0]);
    for (const said of ['"article6","valueString":"c"', 'ca1989_s47_1', 'against-a-wish', 'significant_harm']) {
      expect(details).toContain(said);
    }
  });

  it('the words of a decision stand in the sealed document alone', () => {
    const receipt = aReceipt({ decisions: [decided({ article6: 'e' })], disclosures: [disclosure] });
    expect(JSON.stringify([receipt, bundleOf(receipt)])).not.toMatch(/zz-(reasons|facts)/);
  });
});
