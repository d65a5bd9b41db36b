import { expect, it } from 'vitest';
import { everyDoorIsGuarded } from './rules/guards';
import { source, sources } from './rules/sources';

it('every loader and action begins with its guard', () => {
  expect(sources('app/routes').flatMap(everyDoorIsGuarded)).toEqual([]);
});

it.each([
  'export async function loader({ request }: Args) { return page({}); }',
  'export async function action({ request }: Args) { const form = await request.formData(); await requireStaff(request); }',
  'export const loader = async ({ request }: Args) => page({});',
  'export const loader = makeLoader();',
  "export { loader } from './home';",
  "export * from './home';",
  'export function loader() {}',
  'export async function loader({ request }: Args) { const form = await familyPage(request, await requireSigner(request)); }',
  'export async function loader({ request }: Args) { if (first) await requireStaff(request); }',
])('a door without a guard is found: %s', (text) => {
  expect(everyDoorIsGuarded(source('app/routes/home.tsx', text))).toHaveLength(1);
});

it.each([
  "export async function loader({ request }: Args) { const staff = await requireStaff(request, 'see'); return page(staff); }",
  'export async function action({ request }: Args) { await requireSigner(request); }',
  'export const loader = async ({ request }: Args) => { openToAll(request); return page({}); };',
  'export async function loader({ request }: Args) { const form = await familyPage(await requireSigner(request)); }',
  'export default function Home() { return null; }',
  'function loader() {}',
])('a guarded one is not: %s', (text) => {
  expect(everyDoorIsGuarded(source('app/routes/home.tsx', text))).toEqual([]);
});
