import { describe, expect, it } from 'vitest';
import { claimsAWish, withoutClaims } from '~/forms/sharing/answers/claimed-wish';
import { basisField, promptField, seenField } from '~/forms/sharing/answers/names';
import { PROMPT_SETS } from '~/forms/sharing/prompt-sets';
import { keysOf } from '~/forms/values/keys';

const field = (name: string) => ({ [name]: ['yes'] });

describe('a claim to answer for the family', () => {
  it.each(['card-r1', 'opt_out', 'strokes', 'typed-name', 'copy', 'copy_email'])(
    'is a field of the family’s own pages: %s',
    (name) => expect(claimsAWish(field(name))).toBe(true),
  );

  it.each(['wish', 'wish-1', 'wish_by', 'wishBy', 'Wish.1', 'wishes[0]', 'said_by', 'answer_1', 'agreed', 'consent_1'])(
    'is known by its first word, however it goes on: %s',
    (name) => expect(claimsAWish(field(name))).toBe(true),
  );

  it('is no field of a decision, of a disclosure or of an urgent share', () => {
    const group = 'r1|feelings|family_help|tell';
    const prompts = keysOf(PROMPT_SETS).flatMap((set) =>
      Object.keys(PROMPT_SETS[set].prompts).map((prompt) => promptField(`${set}.${prompt}`)),
    );
    const bases = (['agreement', 'can_consent', 'anyway'] as const).map((question) => basisField(question, group));
    const own = ['outcome', 'reasons', 'told-0', 'words', 'sent_by', 'child', 'to', 'what', 'why', 'key', 'intent'];
    const all = [...prompts, ...bases, ...own, seenField(group), `kind-${group}`];
    expect(all.filter((name) => claimsAWish(field(name)))).toEqual([]);
  });

  it('is taken out, and the rest stays', () => {
    expect(withoutClaims({ ...field('wish_by'), ...field('why') })).toEqual(field('why'));
  });
});
