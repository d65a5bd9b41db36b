import { beforeAll, expect, it } from 'vitest';
import * as disclosures from '~/app/routes/children.$childId.disclosures';
import * as words from '~/app/routes/children.$childId.disclosures_.words';
import { familyOf, recordProtection } from '~/app/services/protection.server';
import { startVisit } from '~/app/services/visit.server';
import { listDisclosures } from '~/db/disclosures';
import { SHOW_WORDS } from '~/forms/agreement/answers/disclosures';
import { answeredForm, decidingCouncil, linesOf } from '~/test/support/decision-steps';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import { value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof decidingCouncil>>;
let childId: string;
let to: string;

const CANARIES = ['Canary House', 'Cyril Canaryson'] as const;
const TYPED = {
  intent: SHOW_WORDS,
  words: 'Kezia reads well. She lives at Canary House.',
  conditions: 'Her teacher. Never Cyril Canaryson.',
  sent_by: 'Priya Nair',
};

beforeAll(async () => {
  council = await decidingCouncil();
  ({ childId } = await answeredForm(council.priya.staffId, { topics: ['learning'] }));
  to = (await linesOf(childId, 'hillside'))[0]?.recipientId ?? '';
});

async function shown(visiting: boolean): Promise<string> {
  const { token, session } = await signedIn(council.staff.priya);
  const args = (path: string, form?: Readonly<Record<string, string>>) => ({
    ...routeArgs(requestWith(token, `/children/${childId}/${path}?to=${to}`, form)),
    params: { childId },
  });
  const kept = await answerOf(disclosures.action(args('disclosures', TYPED)));
  expect(kept.status).toBe(303);
  if (visiting) await startVisit(session.id, childId);
  return (await answerOf(words.loader(args('disclosures/words')))).text();
}

it('shows the words as they were typed, with what the recipient is told of them', async () => {
  const page = await shown(false);
  for (const canary of CANARIES) expect(page).toContain(canary);
});

it('Bad input: a wish that is claimed with what was sent: nothing is recorded but that it was tried', async () => {
  const { token } = await signedIn(council.staff.priya);
  const form = { words: 'Typed before', 'answer-1': 'yes' };
  const request = requestWith(token, `/children/${childId}/disclosures?to=${to}`, form);
  const answer = await answerOf(disclosures.action({ ...routeArgs(request), params: { childId } }));
  expect(answer.status).toBe(422);
  expect((await answer.json()).fields).toEqual({ words: ['Typed before'] });
  expect(await listDisclosures(council.db, childId)).toEqual([]);
  const claims = council.db
    .selectFrom('audit_events')
    .select(['child_id', 'details'])
    .where('type', '=', 'wish_claimed');
  expect(await claims.execute()).toEqual([{ child_id: childId, details: '{"place":"disclosure"}' }]);
});

it('Trap 7: shows nothing that is kept from somebody, in a visit or not, and does not say so', async () => {
  const [member] = await familyOf(childId);
  const barred = [{ personId: member?.personId ?? null, name: member?.name ?? '' }];
  for (const canary of CANARIES) {
    const detail = { type: 'protect', kind: 'refuge', words: [canary], barred, why: 'They are not safe.' } as const;
    value(await recordProtection(council.priya, childId, detail, canary));
  }
  for (const visiting of [false, true]) {
    const page = await shown(visiting);
    expect(page).not.toMatch(/canary|left out|redact|protected/i);
    expect(page).toContain('Kezia reads well.');
    expect(page).toContain('Her teacher.');
  }
});
