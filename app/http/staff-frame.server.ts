import type { StaffVisitor } from '~/app/http/require-staff.server';
import { config } from '~/app/services/config.server';
import { can } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';

/** What stands around every page of a member of staff. */
export type StaffFrameFacts = {
  readonly council: string;
  readonly name: string;
  readonly nav: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
  readonly visiting: boolean;
  /** The urgent share, about the child of this page or visit where there is one; null for whoever works with no family. */
  readonly urgentHref: string | null;
  /** Where an unattended page locks itself: unlocked, it is this page again. */
  readonly lockHref: string;
};

type StaffLink = {
  readonly permission: Permission;
  readonly href: string;
  readonly text: string;
  /** What it is called for whoever oversees a team. */
  readonly ofTeam?: string;
};

const LINKS: readonly StaffLink[] = [
  { permission: 'prepare an agreement', href: '/', text: 'Your work', ofTeam: 'Your team’s work' },
  { permission: 'find a child', href: '/child-searches/new', text: 'Start a form' },
  { permission: 'prepare an agreement', href: '/agreements', text: 'My forms', ofTeam: 'Your team’s forms' },
  { permission: 'look at decisions', href: '/picture', text: 'The picture' },
  { permission: 'search records', href: '/record-searches/new', text: 'Find a record' },
  { permission: 'print a blank form', href: '/forms', text: 'Blank forms' },
  { permission: 'set the council’s policy', href: '/policy', text: 'Who decides' },
  { permission: 'set the council’s policy', href: '/law', text: 'Law and guidance' },
  { permission: 'set the council’s policy', href: '/topics', text: 'Topics' },
  { permission: 'set the council’s policy', href: '/agencies', text: 'Agencies' },
  { permission: 'look after the seal', href: '/seal', text: 'The seal' },
  { permission: 'keep own account', href: '/account', text: 'Your account' },
];

/** The frame of a visitor's pages: the links that their role may use, none of them in a visit. */
export function staffFrame(visitor: StaffVisitor, current?: string): StaffFrameFacts {
  return {
    council: config().councilName,
    name: visitor.name,
    nav: LINKS.filter(({ permission }) => can(visitor, permission)).map(({ href, text, ofTeam }) => ({
      href,
      text: ofTeam && can(visitor, 'see the team’s forms') ? ofTeam : text,
      current: href === current,
    })),
    visiting: visitor.visitChildId !== null,
    urgentHref: can(visitor, 'prepare an agreement') ? urgentHref(visitor) : null,
    lockHref: visitor.page ? `/lock?next=${encodeURIComponent(visitor.page)}` : '/lock',
  };
}

function urgentHref({ visitChildId, page }: StaffVisitor): string {
  const childId = visitChildId ?? /^\/children\/([^/]+)/.exec(page ?? '')?.[1];
  return childId ? `/urgent-share?child=${childId}` : '/urgent-share';
}
