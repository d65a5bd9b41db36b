import { type RefusedKind, recordRefusedAccess } from '~/app/services/access-refusals.server';

/** The pages about one family's papers: `/agreements/<id>/...`, `/children/<id>/...`. A word instead of an id names a page of its own. */
const PAGES: Readonly<Record<string, RefusedKind>> = {
  agreements: 'agreement',
  records: 'record',
  documents: 'document',
  children: 'child',
};

/** Records that somebody without the permission asked for a page about one agreement, record, document or child. */
export async function recordRefusedPage(staffId: string, request: Request): Promise<void> {
  const [, place = '', id] = new URL(request.url).pathname.split('/');
  const kind = Object.hasOwn(PAGES, place) ? PAGES[place] : undefined;
  if (kind && id) await recordRefusedAccess(staffId, kind, id);
}
