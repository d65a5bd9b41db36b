import sharp from 'sharp';
import { expect, it } from 'vitest';
import { FAMILIES } from '~/db/cast-families';
import { dateParts } from '~/forms/values/dates';
import type { Device } from '~/test/support/browser';
import { openCouncil } from '~/test/support/open-council';
import { look, sendEmpty, type Tablet } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

/** The pages of Maya, who is found as a worker finds a child. Her mother said yes to the school and to the therapist. */
async function mayasPages({ page, hands }: Tablet): Promise<string> {
  const [maya] = FAMILIES.A1.children;
  const { day, month, year } = dateParts(maya?.dateOfBirth);
  await page.goto('/child-searches/new');
  await hands.type(page.locator('[name="family_name"]'), maya?.familyName ?? '');
  for (const [part, text] of Object.entries({ day, month, year })) {
    await hands.type(page.locator(`[name="date_of_birth-${part}"]`), text);
  }
  await hands.press(page.getByRole('button', { name: 'Find the child' }));
  await page.getByRole('heading', { level: 1, name: 'Choose the child' }).waitFor();
  return `/children/${await page.locator('input[name="child"]').first().getAttribute('value')}`;
}

const SENT = 'Record what was sent';

async function recordWhatWasSent(tablet: Tablet, child: string): Promise<void> {
  const { page, hands } = tablet;
  await page.goto(`${child}/disclosures`);
  await look(tablet, 'disclosures');
  await hands.press(page.getByRole('link', { name: 'Larkfield Primary School', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'Record what you sent to Larkfield Primary School' }).waitFor();
  if (tablet.script) await sendEmpty(tablet, SENT, 'disclosure');
  await hands.choose(page.getByLabel(/^We told them: Attendance/));
  await look(tablet, 'disclosure-line');
  await hands.choose(page.getByLabel('Fact', { exact: true }).first());
  await hands.type(page.getByLabel('Where does it come from?').first(), 'the register');
  await hands.choose(page.getByLabel('Secure email', { exact: true }));
  await hands.choose(page.locator('[name=notice][value=yes]'));
  await hands.press(page.getByRole('button', { name: SENT }));
  const listed = page.getByRole('row', { name: /Attendance/ }).first();
  await listed.waitFor();
  expect(await listed.innerText()).toContain('Jo Ellwood agreed to this.');
  expect(await listed.innerText()).toContain('From: the register');
  await look(tablet, 'disclosures-listed');
}

async function writeDownHerWords(tablet: Tablet, child: string): Promise<void> {
  const { page, hands } = tablet;
  await page.goto(`${child}/words`);
  if (tablet.script) await sendEmpty(tablet, 'Save what they said', 'words');
  await hands.type(page.locator('[name=said]'), 'I like my speech lady.');
  await hands.press(page.getByRole('button', { name: 'Save what they said' }));
  await page.getByText('The office alone: they have not been asked').first().waitFor();
  await keepWhatSheDrew(tablet);
  await hands.press(page.getByRole('link', { name: 'Record that Maya was told' }));
  await page.getByRole('heading', { level: 1, name: 'Maya was told what was decided' }).waitFor();
  if (tablet.script) await sendEmpty(tablet, 'Save that they were told', 'told');
  await look(tablet, 'told');
}

/** A photograph of her drawing: forgotten words are asked for, and it is shown with them. */
async function keepWhatSheDrew(tablet: Tablet): Promise<void> {
  const { page, hands } = tablet;
  const drawing = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: await sunOverGrass() };
  await page.locator('[name=drawing]').setInputFiles(drawing);
  await hands.choose(page.getByLabel('Their family too'));
  await hands.press(page.getByRole('button', { name: 'Save what they said' }));
  await page.getByRole('link', { name: /^Choose the picture of the drawing again/ }).waitFor();
  await look(tablet, 'drawing-refused');
  await page.locator('[name=drawing]').setInputFiles(drawing);
  await hands.type(page.locator('[name=shows]'), 'A sun over green grass');
  await hands.press(page.getByRole('button', { name: 'Save what they said' }));
  const shown = page.getByRole('img', { name: 'A sun over green grass' }).first();
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(400);
  await look(tablet, 'drawing');
}

function sunOverGrass(): Promise<Buffer> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#eef"/>' +
    '<circle cx="310" cy="80" r="45" fill="#fc0"/><rect y="220" width="400" height="80" fill="#5a3"/></svg>';
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A call that was about somebody else: taken back, and put right. */
async function takeBackAndPutRight(tablet: Tablet, child: string): Promise<void> {
  const { page, hands } = tablet;
  await page.goto(`${child}/withdrawal`);
  await hands.choose(page.getByLabel('Everything they agreed to'));
  await hands.choose(page.getByLabel('In person'));
  await hands.press(page.getByRole('button', { name: 'Record that they no longer agree' }));
  await page.getByRole('heading', { level: 1, name: 'Jo Ellwood no longer agrees' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('It cannot be called back');
  await look(tablet, 'taken-back');
  await page.goto(`${child}/corrections`);
  await look(tablet, 'corrections');
  await hands.press(page.getByRole('link', { name: 'Put this right' }).last());
  await page.getByRole('heading', { level: 2, name: 'What was written down' }).waitFor();
  if (tablet.script) await sendEmpty(tablet, 'Put it right', 'correction');
  await hands.choose(page.getByLabel(/^It was never said or done/));
  await hands.type(page.locator('[name=why]'), 'It was another family.');
  await hands.press(page.getByRole('button', { name: 'Put it right' }));
  await page
    .getByRole('row', { name: /It was another family/ })
    .first()
    .waitFor();
  await page.goto(`${child}/withdrawal`);
  await page.getByLabel('Everything they agreed to').waitFor();
}

it.each<Device>(['portrait', 'withoutScript'])(
  'what happens afterwards is written down and put right: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    await signIn(tablet, 'priya');
    const child = await mayasPages(tablet);
    await recordWhatWasSent(tablet, child);
    await writeDownHerWords(tablet, child);
    await takeBackAndPutRight(tablet, child);
    expect(tablet.faults).toEqual([]);
  },
  120_000,
);
