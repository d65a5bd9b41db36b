import settings from './settings.json';

/** The table of settings that the README shows between its markers, as Markdown. */
export function settingsTable(): string {
  const rows = settings.map(
    ({ name, meaning, demonstration, production }) => `| \`${name}\` | ${meaning} | ${demonstration} | ${production} |`,
  );
  return ['| setting | what it is | in the demonstration | in production |', '|---|---|---|---|', ...rows].join('\n');
}
