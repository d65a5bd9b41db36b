import { describe, expect, it } from 'vitest';
import { filesUnder, type Source, sources } from '~/test/house/rules/sources';
import { WORDING } from '../agreement/plain-case';

/** What a part of a key that is put together can be. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  direction: ['tell', 'ask', 'both'],
  way: ['tell', 'ask', 'both'],
  how: ['email', 'post'],
  all: ['yes', 'no'],
  through: ['in_person', 'telephone', 'video'],
  channel: ['telephone', 'in_person', 'letter', 'online'],
};

const product = sources('forms', 'app').filter(({ path }) => !path.startsWith('forms/consent-to-share/'));

/** Where the words of each room are used: a file may say "words" of something else. */
const ROOMS = {
  family: {
    files:
      /^(app\/routes\/family\.|app\/components\/family\/|app\/http\/(family|signature)-|forms\/agreement\/answers\/)/,
    except: /RecipientCard|card-words/,
    direct: [
      /\bwords\??\.(?!server\b)([a-z]\w*)/g,
      /\bwording\.family\.([a-z]\w*)/g,
      /\bsay\([^)]*?, '(\w+)'/g,
      /words\['(\w+)'\]/g,
    ],
    together: [/(?:words|family)\[`([^`]+)`\]/g],
  },
  documents: {
    files: /^(forms\/copies\/|forms\/agreement\/(make-)?proposal|app\/http\/family-)/,
    except: /^$/,
    direct: [/\bsay\('(\w+)'/g, /\bdocuments\??\.(?!server\b)([a-z]\w*)/g],
    together: [/\bsay\(`([^`]+)`/g, /documents\[`([^`]+)`\]/g],
  },
} as const;

describe.each(['family', 'documents'] as const)('the words of %s', (room) => {
  const { files, except, direct, together } = ROOMS[room];
  const keys = Object.keys(WORDING[room]);
  const here = product.filter(({ path }) => files.test(path) && !except.test(path));
  const asked = here.flatMap((file) => [
    ...direct.flatMap((pattern) => found(file, pattern)),
    ...together.flatMap((pattern) => found(file, pattern).flatMap(expanded)),
  ]);

  it('are used where they are looked for', () => {
    expect(here.length).toBeGreaterThan(5);
    expect(asked.length).toBeGreaterThan(30);
  });

  it('that the code asks for are all there', () => {
    expect([...new Set(asked)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are all asked for: no sentence that nobody can read', () => {
    const literals = new Set(here.flatMap((file) => found(file, /['"](\w+)['"]/g)));
    expect(keys.filter((key) => !asked.includes(key) && !literals.has(key))).toEqual([]);
  });
});

describe('a placeholder', () => {
  const KNOWN = {
    family:
      'child person worker council why reference recipient onward_to onward_why role item line limit part when signs next',
    documents:
      'child person worker job council why recipient recipients onward_to onward_why topics reference date when counts n limit opt_out capacity form label withdraw complaints dpo out_of_hours date_of_birth birth what_no_does translator',
    informed: 'council who_is_told onward why withdraw complaints child',
    notice: 'council dpo complaints out_of_hours basis_why basis_change_mind',
    statements: 'worker person child council',
    whatNoDoes: '',
    questions: 'recipient topic',
  } as const;

  it.each(Object.entries(KNOWN))('of %s is one that has a value', (room, known) => {
    const words = JSON.stringify(Object.entries(WORDING).find(([name]) => name === room)?.[1]);
    const used = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    expect([...new Set(used)].filter((name) => !known.split(' ').includes(name))).toEqual([]);
  });

  it('is well formed wherever there is a brace', () => {
    expect(JSON.stringify(Object.values(WORDING.family)).replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    expect(JSON.stringify(Object.values(WORDING.documents)).replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });
});

it('the wording files are those of the catalogue: none lies about unused', () => {
  expect(filesUnder('forms/consent-to-share').filter((file) => /\/v\d+\.[a-z]+\.ts$/.test(file))).toEqual([
    'forms/consent-to-share/v1.en.ts',
    'forms/consent-to-share/v2.en.ts',
    'forms/consent-to-share/v2.pl.ts',
  ]);
});

function found({ text }: Source, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, key]) => key ?? '');
}

/** "told_${recipient.direction}" asks for told_tell, told_ask and told_both. */
function expanded(template: string): readonly string[] {
  const [whole, expression = ''] = /\$\{([^}]+)\}/.exec(template) ?? [];
  if (whole === undefined) return [template];
  const parts = PARTS[expression.split('.').at(-1) ?? ''];
  if (!parts) throw new Error(`A key put together from ${expression}: say in this test what it can be`);
  return parts.map((part) => template.replace(whole, part));
}
