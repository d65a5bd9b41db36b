import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { HANDED_OVER, MOVE } from '~/app/commands/stories/a16';
import { FAMILIES } from '~/db/cast-families';
import { dateParts, formatDate, londonDate } from '~/forms/values/dates';
import { download } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf, sealReportOf } from '~/test/support/read-pdf';
import { look, sendEmpty, type Tablet } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const today = londonDate(new Date().toISOString());

/** An address of the family, kept from somebody who is not of it. */
const KEPT = {
  kind: 'address',
  words: '14 Ferry Lane',
  from: 'Darren Pike',
  why: 'He followed Jo home twice in October. The police know.',
} as const;

/** What Northmoor is told: that something is kept from him, and never what. */
const PROTECTED = `Protected: One detail is kept from ${KEPT.from}.`;

const textOf = ({ page }: Tablet) => page.locator('main').innerText();
/** All but the minute at which it was looked up. */
const whatWasSaid = async (tablet: Tablet) => (await textOf(tablet)).replace(/Looked up by .*/, '');
const partsOf = (date: string) => Object.entries(dateParts(date)).map(([part, text]) => [part, String(text)] as const);

/** Maya's page, found as a worker finds a child. */
async function mayasPage({ page, hands }: Tablet): Promise<string> {
  const [maya] = FAMILIES.A1.children;
  await page.goto('/child-searches/new');
  await hands.type(page.locator('[name="family_name"]'), maya.familyName);
  for (const [part, text] of partsOf(maya.dateOfBirth)) {
    await hands.type(page.locator(`[name="date_of_birth-${part}"]`), text);
  }
  await hands.press(page.getByRole('button', { name: 'Find the child' }));
  await page.getByRole('heading', { level: 1, name: 'Choose the child' }).waitFor();
  return `/children/${await page.locator('input[name="child"]').first().getAttribute('value')}`;
}

/** An address is kept from somebody, as a worker writes it down on the child's page for it. */
async function protectTheAddress({ page, hands }: Tablet, maya: string): Promise<void> {
  await page.goto(`${maya}/protection`);
  await hands.choose(page.locator(`input[name="kind"][value="${KEPT.kind}"]`));
  await hands.type(page.locator('[name="words"]'), KEPT.words);
  await hands.type(page.locator('[name="names"]'), KEPT.from);
  await hands.type(page.locator('[name="why"]'), KEPT.why);
  await hands.press(page.getByRole('button', { name: 'Protect it' }));
  await page.getByText('need not be protected any more').waitFor();
}

/** How long the council keeps its record of Maya's form, as a records officer reads it, and every document of it. */
async function recordHere({ page }: Tablet, agreement: string): Promise<readonly string[]> {
  await page.goto(`/records/${agreement}`);
  const kept = page.getByRole('heading', { name: 'How long it is kept' }).locator('xpath=following-sibling::dl[1]');
  const documents = await page
    .locator('a[href^="/documents/"]')
    .evaluateAll((links) => links.map((link) => link.innerHTML));
  return [await kept.innerText(), ...documents];
}

/** Presses a button of the hand-over page and waits for what it leads to. */
async function record(tablet: Tablet, button: string, then: string): Promise<void> {
  await tablet.hands.press(tablet.page.getByRole('button', { name: button }));
  await tablet.page.getByText(then).first().waitFor();
}

async function sayWhoReceivedIt({ page, hands }: Tablet, step: 'flags' | 'papers', channel: string): Promise<void> {
  await hands.type(page.locator(`[name="${step}_to"]`), HANDED_OVER.receiver);
  await hands.choose(page.locator(`input[name="${step}_channel"][value="${channel}"]`));
}

it('Maya’s family moves: protection first, then a summary and one paper, and the other council says that it has them', async () => {
  const tablet = await council.pickUp('portrait');
  const { page, hands } = tablet;
  await signIn(tablet, 'priya');
  const maya = await mayasPage(tablet);
  await protectTheAddress(tablet, maya);
  await page.goto(maya);
  const form = page.locator('a[href^="/agreements/"]').first();
  const agreement = ((await form.getAttribute('href')) ?? '').split('/')[2] ?? '';
  const officer = await council.pickUp('landscape', 'records officer');
  await signIn(officer, 'margaret');
  const keptBefore = await recordHere(officer, agreement);
  expect(keptBefore[0]).toContain('Kept until');
  await page.goto(`${maya}/sharing`);
  const agreed = await whatWasSaid(tablet);

  await page.goto(`${maya}/move`);
  await look(tablet, 'move');
  expect(await textOf(tablet)).toContain('It says nothing about sharing there');
  await hands.type(page.locator('[name="to"]'), MOVE.to);
  for (const [part, text] of partsOf(MOVE.on)) await hands.type(page.locator(`[name="on-${part}"]`), text);
  await hands.press(page.getByRole('button', { name: 'Record the move' }));
  await page.getByRole('heading', { level: 1, name: `Hand over to ${MOVE.to}` }).waitFor();
  await look(tablet, 'transfer');
  // A move is a known point of risk, and a summary is enough where it is.
  for (const words of [
    'A move is a time when children are lost sight of',
    'a summary where that is enough, not the whole file',
    'Everything here stays in your council’s record',
    PROTECTED,
  ]) {
    expect(await textOf(tablet)).toContain(words);
  }
  expect(await page.locator('input[name="documents"]:checked').count()).toBe(0);

  // What protects somebody is the one thing that is offered. Anything before it has to be looked for, and asks for words: nothing
  // else stands in its way.
  const send = page.getByRole('button', { name: 'Record what was sent' });
  expect([
    await page.getByRole('button', { name: 'Record that they know' }).isVisible(),
    await send.isVisible(),
  ]).toEqual([true, false]);
  await hands.press(page.getByText('It has to go before that'));
  await sendEmpty(tablet, 'Record what was sent', 'transfer-papers');
  expect(await textOf(tablet)).toContain('Say why it goes before what protects somebody');

  await sayWhoReceivedIt(tablet, 'flags', 'telephone');
  await record(tablet, 'Record that they know', 'They know.');
  await look(tablet, 'transfer-flags-passed');
  const passedOn = await textOf(tablet);
  expect(passedOn).toContain(`(telephone) Priya Nair told ${HANDED_OVER.receiver}. ${PROTECTED}`);
  expect(passedOn).not.toContain('before what protects somebody');
  // On what it rests stands there before it is recorded.
  for (const proposed of ['The basis that is proposed', 'Public task', 'The duty applies: share'])
    expect(passedOn).toContain(proposed);
  expect(await send.isVisible()).toBe(true);
  await hands.type(page.locator('[name="summary"]'), HANDED_OVER.summary);
  const sent = page.locator('input[name="documents"]').first();
  const paper = `/documents/${await sent.getAttribute('value')}`;
  await hands.choose(sent);
  await hands.type(page.locator('[name="reasons"]'), HANDED_OVER.reasons);
  await sayWhoReceivedIt(tablet, 'papers', 'secure_email');
  await record(tablet, 'Record what was sent', 'It was sent.');
  await look(tablet, 'transfer-sent');
  await hands.type(page.locator('[name="from"]'), HANDED_OVER.receiver);
  await hands.type(page.locator('[name="words"]'), HANDED_OVER.receipt);
  await record(tablet, 'Record their receipt', 'They acknowledged it.');
  await look(tablet, 'transfer-acknowledged');

  const soFar = await textOf(tablet);
  for (const words of [
    `(secure email) Priya Nair sent it to ${HANDED_OVER.receiver}: a summary; `,
    `${HANDED_OVER.receiver} said that they have it. “${HANDED_OVER.receipt}”`,
    `On ${formatDate(today)} at `,
  ]) {
    expect(soFar).toContain(words);
  }
  const sealed = await download(tablet, page.getByRole('link', { name: 'The manifest (PDF)' }));
  expect(sealReportOf(sealed)).toContain('Signature is Valid');
  const manifest = flatTextOf(sealed);
  // The paper is still here, and it is the file that the manifest names.
  const kept = await page.request.get(paper);
  expect(manifest.replaceAll(' ', '')).toContain(
    createHash('sha256')
      .update(await kept.body())
      .digest('hex'),
  );
  for (const words of [
    HANDED_OVER.summary,
    HANDED_OVER.receiver,
    'What protects somebody was passed on on',
    'is no agreement for another',
    'keeps its own record',
    'The papers are office copies',
    `by ${HANDED_OVER.receiver}: “${HANDED_OVER.receipt}”`,
  ]) {
    expect(manifest).toContain(words);
  }
  for (const kept of [KEPT.words, KEPT.from, KEPT.why]) expect(manifest).not.toContain(kept);

  const transferPage = page.url();
  await hands.press(page.getByRole('link', { name: 'The decision to share it' }));
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await textOf(tablet)).toContain(MOVE.to);
  await hands.press(page.getByRole('link', { name: new RegExp(MOVE.to) }).first());
  await page.getByRole('heading', { level: 1, name: new RegExp(MOVE.to) }).waitFor();
  for (const words of [`Nobody was asked about ${MOVE.to}`, 'The duty applies: share', HANDED_OVER.reasons]) {
    expect(await textOf(tablet)).toContain(words);
  }
  expect(await textOf(tablet)).not.toContain('Consent (UK GDPR');
  await page.goto(`${maya}/disclosures`);
  for (const words of [MOVE.to, 'Secure email', HANDED_OVER.receiver, formatDate(today)]) {
    expect(await textOf(tablet)).toContain(words);
  }
  // Trap 15: what was agreed here is what it was, and is no agreement for the other council.
  await page.goto(`${maya}/sharing`);
  expect(await whatWasSaid(tablet)).toBe(agreed);

  // Nothing of it left the record here, and it is kept for as long as before.
  expect(await recordHere(officer, agreement)).toEqual(keptBefore);

  const other = await council.pickUp('portrait', 'another team');
  await signIn(other, 'gareth');
  expect((await other.page.goto(transferPage))?.status()).toBe(404);
  expect((await other.page.request.get(`${transferPage}/manifest`)).status()).toBe(404);
  expect([...tablet.faults, ...officer.faults, ...other.faults]).toEqual([]);
}, 120_000);
