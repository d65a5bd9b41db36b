import type { Story } from '~/app/commands/stories/story';
import { type CastMember, DEMONSTRATION_PASSWORD, STAFF } from '~/db/cast';
import { dateParts } from '~/forms/values/dates';
import { type Answer, type Client, clientOf, type Fields, inputOf, inputsOf } from './requests';
import { childOf } from './worker-steps';

/** A member of staff signed in by requests alone. */
export async function signedInClient(url: string, member: CastMember): Promise<Client> {
  const client = clientOf(url);
  const { email } = STAFF[member];
  went(await client.post('/sign-in', { email, password: DEMONSTRATION_PASSWORD, next: '/' }));
  return client;
}

/** Begins a form about the story's child; gives the agreement's id. */
export async function beginForm(client: Client, story: Story): Promise<string> {
  const { familyName, dateOfBirth } = childOf({ story });
  const { day, month, year } = dateParts(dateOfBirth);
  const born = { 'date_of_birth-day': day, 'date_of_birth-month': month, 'date_of_birth-year': year };
  const found = went(await client.post('/child-searches/new', { family_name: familyName, ...born }));
  const child = inputOf((await client.get(found)).text, 'child');
  return went(await client.post(found, { child })).split('/')[2] ?? '';
}

/** Sends one screen of a draft with the revision that it shows. */
export async function sendStep(client: Client, id: string, screen: string, fields: Fields): Promise<Answer> {
  const path = `/agreements/${id}/${screen}`;
  const revision = inputOf((await client.get(path)).text, 'revision');
  return client.post(path, { revision, ...fields });
}

/** The answers of the story's screens, as its pages would send them. */
export async function screensOf(client: Client, id: string, story: Story): Promise<Readonly<Record<string, Fields>>> {
  const people = (await client.get(`/agreements/${id}/people`)).text;
  const information = (await client.get(`/agreements/${id}/information`)).text;
  const { courtOrder, why, topics, direction, childSaid } = story;
  return {
    people: { who: inputOf(people, 'who'), court_order: courtOrder, help: 'none' },
    information: { why, recipients: inputsOf(information, 'recipients'), topics, direction },
    views: { said: childSaid, told: 'yes' },
  };
}

/** From the first screen to the family's first page; gives the agreement's id. The client then holds the family's session. */
export async function giveTabletByRequests(client: Client, story: Story): Promise<string> {
  const id = await beginForm(client, story);
  for (const [screen, fields] of Object.entries(await screensOf(client, id, story))) {
    went(await sendStep(client, id, screen, fields));
  }
  went(await sendStep(client, id, 'check', {}));
  return id;
}

/** The family says yes to everyone; gives what the signature page would send with a typed name. */
export async function answerByRequests(client: Client, story: Story): Promise<Fields> {
  const page = (await client.get('/family/choices')).text;
  const names = new Set(page.match(/(?<=name=")card-[^"]+/g) ?? []);
  went(await client.post('/family/choices', Object.fromEntries([...names].map((name) => [name, 'yes']))));
  const signature = (await client.get('/family/signature')).text;
  return { key: inputOf(signature, 'key'), shown: inputOf(signature, 'shown'), 'typed-name': story.adult };
}

/** Where an answer leads. Throws, with what it said, where it leads nowhere. */
export function went({ status, location, text }: Answer): string {
  if (status === 303 && location) return location;
  throw new Error(`Answered ${status}: ${text.slice(0, 2000)}`);
}
