import { describe, expect, it } from 'vitest';
import { isFromOurPages, originAskedFor } from '~/app/http/origin.server';

const ours = ['https://share.example.gov.uk'];
const post = { method: 'POST', host: 'share.example.gov.uk', origin: undefined, fetchSite: undefined };

describe('what may change something', () => {
  it('comes from our own page', () => {
    expect(isFromOurPages({ ...post, origin: ours[0], fetchSite: 'same-origin' }, ours)).toBe(true);
    expect(isFromOurPages({ ...post, origin: ours[0] }, ours)).toBe(true);
    expect(isFromOurPages({ ...post, fetchSite: 'same-origin' }, ours)).toBe(true);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://share.example.gov.uk' },
    { origin: 'https://share.example.gov.uk.evil.example' },
    { origin: ours[0], fetchSite: 'cross-site' },
    { origin: ours[0], fetchSite: 'same-site' },
    { fetchSite: 'cross-site' },
    { fetchSite: 'same-site' },
    { fetchSite: 'none' },
    {},
  ])('does not come from %o', (from) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(isFromOurPages({ ...post, method, ...from }, ours)).toBe(false);
    }
  });

  it('reading is open to links from anywhere', () => {
    expect(isFromOurPages({ ...post, method: 'GET', fetchSite: 'cross-site' }, ours)).toBe(true);
  });
});

describe('the two names of the demonstration', () => {
  const names = ['http://127.0.0.1:3000', 'http://localhost:3000'];

  it('each stand for themselves, and not for each other', () => {
    const asked = { ...post, host: 'localhost:3000' };
    expect(isFromOurPages({ ...asked, origin: 'http://localhost:3000' }, names)).toBe(true);
    expect(isFromOurPages({ ...asked, origin: 'http://127.0.0.1:3000' }, names)).toBe(false);
  });

  it('never give way to a host that somebody made up', () => {
    expect(originAskedFor('evil.example', names)).toBe('http://127.0.0.1:3000');
    expect(isFromOurPages({ ...post, host: 'evil.example', origin: 'http://evil.example' }, names)).toBe(false);
  });
});
