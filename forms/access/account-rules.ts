import { isRole, ROLES, type Role } from '~/forms/access/roles';
import { done, type Outcome, refused } from '~/forms/outcome';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** What is known of someone before they have an account. */
export type AccountDetails = {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly team: string;
};

/** What was typed for a new account. */
export type TypedAccount = Readonly<Record<keyof AccountDetails, string>>;

/** An email address as it is kept and compared. */
export function cleanEmail(typed: string): string {
  return cleanName(typed).normalize('NFKC').toLowerCase();
}

/** The details of a new account, or one sentence for each thing that is missing or wrong, all at once. */
export function readAccountDetails(typed: TypedAccount): Outcome<AccountDetails, string> {
  const role = typed.role.trim();
  const details = {
    name: cleanName(typed.name),
    email: cleanEmail(typed.email),
    jobTitle: cleanName(typed.jobTitle),
    team: cleanName(typed.team),
  };
  const [first, ...others] = [
    ...lengthProblem('name', details.name),
    ...emailProblem(details.email),
    ...roleProblem(role),
    ...lengthProblem('team', details.team),
    ...lengthProblem('job title', details.jobTitle),
  ];
  if (first !== undefined || !isRole(role)) return refused(first ?? '', ...others);
  return done({ ...details, role });
}

function lengthProblem(what: string, text: string): string[] {
  if (text === '') return [`The ${what} is missing.`];
  return text.length > LONGEST_NAME ? [`The ${what} is longer than ${LONGEST_NAME} characters.`] : [];
}

function emailProblem(email: string): string[] {
  if (email === '') return ['The email address is missing.'];
  const looksRight = email.length <= 254 && /^[^\s@"<>]+@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/.test(email);
  return looksRight ? [] : ['The email address must look like name@example.org.'];
}

function roleProblem(role: string): string[] {
  const roles = Object.keys(ROLES).join(', ');
  if (role === '') return [`The role is missing. It is one of: ${roles}.`];
  return isRole(role) ? [] : [`The role must be one of: ${roles}.`];
}
