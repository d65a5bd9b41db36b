import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsTable } from '~/app/services/settings-table';

it('the README shows the settings as they are: node test/house/write-settings.mjs puts them there', () => {
  const [, between] = readFileSync('README.md', 'utf8').split('<!-- settings -->');
  expect(between?.trim()).toBe(settingsTable());
});
