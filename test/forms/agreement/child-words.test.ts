import { describe, expect, it } from 'vitest';
import { type ChildWords, type MaySee, mayRead } from '~/forms/agreement/child-words';
import { childWordsSchema } from '~/forms/agreement/child-words.schema';

const words = (maySee: MaySee | null, named = ''): ChildWords => ({
  ...{ type: 'said', said: 'No.', drew: '', shows: '' },
  ...{ maySee, named },
});
const colleague = { name: 'Tom Reid', role: 'practitioner', wroteThem: false } as const;

describe('what a child said', () => {
  it('is for the child’s team, where the child named nobody', () => {
    for (const maySee of ['office', 'family', null] as const) expect(mayRead(words(maySee), colleague)).toBe(true);
  });

  it('is for those alone whom they name, whoever wrote it down, and a safeguarding manager', () => {
    const named = words('named', 'Gran, and TOM REID at the office');
    expect(mayRead(named, colleague)).toBe(true);
    expect(mayRead(named, { ...colleague, name: 'Om Reid' })).toBe(false);
    expect(mayRead(words('named', 'Gran'), colleague)).toBe(false);
    expect(mayRead(words('named', 'Gran'), { ...colleague, wroteThem: true })).toBe(true);
    expect(mayRead(words('named', 'Gran'), { ...colleague, role: 'safeguarding-manager' })).toBe(true);
  });

  it('is read back as it was stored before there were pictures', () => {
    const before = { type: 'said', said: 'No.', drew: '', maySee: null, named: '' };
    expect(childWordsSchema.parse(before)).toEqual({ ...before, shows: '' });
  });
});
