import { describe, expect, it } from 'vitest';
import { auditSentence } from '~/forms/audit/events';

describe('the sentence of an event', () => {
  it('says how many records a search found, as far as it looked', () => {
    const said = (found: number) => auditSentence({ type: 'records_searched', searchId: 's', found });
    expect(said(0)).toBe('searched the records (0 found)');
    expect(said(200)).toBe('searched the records (200 found)');
    expect(said(201)).toBe('searched the records (more than 200 found)');
  });
  it('says what somebody asked for and may not see', () =>
    expect(auditSentence({ type: 'access_refused', kind: 'document' })).toBe('asked for the document and was refused'));
});
