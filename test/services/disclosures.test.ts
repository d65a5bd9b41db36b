import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '~/app/services/clock.server';
import { listWhatWasSent, openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewRecord } from '~/app/services/record-view.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { withdrawAgreement } from '~/app/services/withdrawals.server';
import { listTasks } from '~/db/tasks';
import type { DisclosureAnswers } from '~/forms/agreement/answers/disclosures';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil, textFor } from '~/test/support/sealing';
import { value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;
const disclosed = {
  ...NOTHING_MORE,
  receivedBy: 'Miss Okoro, SENCO',
  sentBy: 'Priya Nair',
  kind: 'fact',
  source: 'speech report',
  asAt: null,
} as const;

async function linesOf(childId: string, recipientId: string) {
  const found = (await openRecipients(childId)).find((recipient) => recipient.recipientId === recipientId);
  if (!found) throw new Error('There is no such recipient');
  return found.lines;
}

const sent = (slots: readonly string[], recipientId = 'r-speech'): DisclosureAnswers => ({
  recipientId,
  channel: 'Secure email',
  at: now(),
  lines: slots.map((slot) => ({ slot, disclosed })),
});

const eventsOf = async (agreementId: string) => {
  const events = council.db.selectFrom('audit_events').select('details').where('agreement_id', '=', agreementId);
  return (await events.where('type', '=', 'disclosures_recorded').execute()).map(({ details }) => JSON.parse(details));
};

describe('what was sent', () => {
  it('is kept line by line, once, with what the record said that day', async () => {
    const form = await finishedForm(council.priya);
    const lines = await linesOf(form.childId, 'r-speech');
    expect(lines.map(({ hasYes }) => hasYes)).toEqual([true, false]);
    const answers = sent(lines.map(({ slot }) => slot));
    for (const _tap of [1, 2]) {
      expect((await recordDisclosures(asPriya(), form.childId, [answers], 'k1')).type).toBe('done');
    }
    const listed = await listWhatWasSent(form.childId);
    expect(listed.map(({ what, saidThen }) => `${what}: ${saidThen}`).sort()).toEqual([
      'Attendance: Jo Ellwood said no. There is no agreement to rely on.',
      'Speech and language: Jo Ellwood agreed to this.',
    ]);
    expect(listed[0]?.disclosed).toEqual(disclosed);
    expect(await eventsOf(form.agreementId)).toEqual([{ lines: 2, withoutYes: 1 }]);
  });

  it('is of each recipient where one message went to several: all of it once, and nothing of it where a line is nobody’s', async () => {
    const form = await finishedForm(council.priya);
    const [speech, school] = [await linesOf(form.childId, 'r-speech'), await linesOf(form.childId, 'r-school')];
    const answers = [
      sent(speech.map(({ slot }) => slot)),
      sent(
        school.map(({ slot }) => slot),
        'r-school',
      ),
    ];
    const torn = [
      sent(speech.map(({ slot }) => slot)),
      sent(
        speech.map(({ slot }) => slot),
        'r-school',
      ),
    ];
    expect((await recordDisclosures(asPriya(), form.childId, torn, 'k-torn')).type).toBe('missing');
    expect(await listWhatWasSent(form.childId)).toEqual([]);
    for (const _tap of [1, 2]) value(await recordDisclosures(asPriya(), form.childId, answers, 'k-all'));
    const listed = await listWhatWasSent(form.childId);
    expect(listed).toHaveLength(speech.length + school.length);
    expect(new Set(listed.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    for (const { recipientId, slot } of listed) expect(slot.split('|')[0]).toBe(recipientId);
    expect(await eventsOf(form.agreementId)).toHaveLength(1);
    const tasks = await listTasks(council.db, { childId: form.childId });
    expect(new Set(tasks.map(({ who }) => who))).toEqual(new Set(listed.map((one) => one.recipientName)));
  });

  it('afterwards is read on the record by a records officer, urgent and on no form too; with no decision it makes no copy', async () => {
    const form = await finishedForm(council.priya);
    await handBack(form, council.priya.staffId);
    await runDueJobs();
    const before = await audiencesOf(form.agreementId);
    const [line] = await linesOf(form.childId, 'r-speech');
    if (!line) throw new Error('The sample form has two lines');
    await recordDisclosures(asPriya(), form.childId, [sent([line.slot])], 'k-alone');
    const recipients = [{ name: 'Example Police', channel: 'Telephone', at: now() }] as const;
    const urgent = { child: '', recipients, what: 'Where she is', why: 'She may be hurt tonight.' };
    const priya = { ...asPriya(), name: 'Priya Nair', jobTitle: 'Family help practitioner' };
    value(await recordUrgentShare(priya, { childId: form.childId }, urgent, 'k-urgent'));
    await runDueJobs();
    const margaret = {
      staffId: council.staff.margaret,
      teamId: 'none',
      role: 'records-officer',
      visitChildId: null,
    } as const;
    const { sent: read } = value(await viewRecord(margaret, form.agreementId));
    expect(read.map(({ text, isOnForm }) => [text, isOnForm]).sort()).toEqual([
      [expect.stringMatching(/^\w.*, to .*\. Secure email$/), true],
      ['Where she is, to Example Police. Telephone', false],
    ]);
    expect(await audiencesOf(form.agreementId)).toEqual(before);
  });

  it('stays as it was said that day when it is taken back later, and stands on the receipt (trap 16)', async () => {
    const form = await finishedForm(council.priya);
    await handBack(form, council.priya.staffId);
    const [yes, no] = await linesOf(form.childId, 'r-speech');
    if (!yes || !no) throw new Error('The sample form has two lines');
    await recordDisclosures(asPriya(), form.childId, [sent([yes.slot, no.slot])], 'k2');
    const answers = { personId: form.personId, personName: 'Jo Ellwood', what: 'all', words: '' } as const;
    const told = { ...answers, channel: 'letter', at: now() } as const;
    const outcome = await withdrawAgreement(asPriya(), form.childId, told, 'k3');
    if (outcome.type !== 'done') throw new Error('It was not taken back');
    const view = await viewWithdrawal(form.childId, outcome.value);
    expect(view).toMatchObject({ value: { shared: [{ slot: yes.slot }] } });
    await runDueJobs();
    const receipt = await textFor(form.agreementId, `family:${form.personId}`, 2);
    expect(receipt).toContain('we told Example City Speech and Language Therapy about speech and language notes.');
    expect(receipt).not.toContain('days at school and days missed. ');
  });

  it('of another child, or never put to the family, cannot be recorded here', async () => {
    const form = await finishedForm(council.priya);
    const other = sent(['r-speech|housing|family_help|tell']);
    expect((await recordDisclosures(asPriya(), form.childId, [other], 'k4')).type).toBe('missing');
    expect((await recordDisclosures(asPriya(), form.childId, [sent([], 'r-nobody')], 'k5')).type).toBe('missing');
    const stranger = { staffId: council.staff.gareth, teamId: 'another team', role: 'practitioner' } as const;
    expect((await recordDisclosures(stranger, form.childId, [sent([])], 'k6')).type).toBe('missing');
    expect(await listWhatWasSent(form.childId)).toEqual([]);
  });

  it('cannot be changed or removed', async () => {
    const change = council.db.updateTable('disclosures').set({ what: 'something else' }).execute();
    await expect(change).rejects.toThrow();
    await expect(council.db.deleteFrom('disclosures').execute()).rejects.toThrow();
  });
});
