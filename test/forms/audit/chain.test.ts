import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChainLink, FIRST_HASH, firstBrokenLink, linkHash } from '~/forms/audit/chain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
type Stored = ChainLink & { readonly hash: string };

function chain(count: number): Stored[] {
  const links: Stored[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const link = {
      sequence,
      at: `2026-11-18T10:00:0${sequence}.000Z`,
      actorKind: 'staff',
      actorId: 'priya',
      type: 'record_viewed',
      agreementId: 'a',
      childId: null,
      details: '{}',
      previousHash: links.at(-1)?.hash ?? FIRST_HASH,
    };
    links.push({ ...link, hash: linkHash(link, sha256) });
  }
  return links;
}
const broken = (links: readonly Stored[]) => firstBrokenLink(links, sha256);

describe('a chain of events', () => {
  it('holds as it was written, and while it is empty', () => {
    expect(broken(chain(5))).toBeNull();
    expect(broken([])).toBeNull();
  });

  it.each<[keyof ChainLink, Partial<ChainLink>]>([
    ['sequence', { sequence: 9 }],
    ['at', { at: '2026-11-18T10:00:03.001Z' }],
    ['actorKind', { actorKind: 'family' }],
    ['actorId', { actorId: 'gareth' }],
    ['type', { type: 'history_viewed' }],
    ['agreementId', { agreementId: null }],
    ['childId', { childId: 'c' }],
    ['details', { details: '{"how":"paper"}' }],
    ['previousHash', { previousHash: FIRST_HASH }],
  ])('names the event whose %s was changed', (_what, change) => {
    const links = chain(5);
    expect(broken(links.map((link, at) => (at === 2 ? { ...link, ...change } : link)))).toBe(change.sequence ?? 3);
  });

  it('names the event after one that was changed and hashed anew', () => {
    const links = chain(5);
    const forged = links.map((link, at) => {
      const changed = { ...link, actorId: 'gareth' };
      return at === 2 ? { ...changed, hash: linkHash(changed, sha256) } : link;
    });
    expect(broken(forged)).toBe(4);
  });

  it('names the event after one that was taken out, the first one too', () => {
    expect(broken(chain(5).toSpliced(2, 1))).toBe(4);
    expect(broken(chain(5).slice(1))).toBe(2);
  });

  it('names an event that was put in another place', () => {
    const [first, second, third] = chain(3);
    if (!first || !second || !third) throw new Error('too short');
    expect(broken([first, third, second])).toBe(3);
  });

  it('does not take two fields for one: their ends count', () => {
    const link = { ...(chain(1)[0] as Stored), actorId: 'ab', type: 'c' };
    expect(linkHash(link, sha256)).not.toBe(linkHash({ ...link, actorId: 'a', type: 'bc' }, sha256));
  });
});
