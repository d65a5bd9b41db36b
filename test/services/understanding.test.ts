import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import type { Worker } from '~/app/services/proposals.server';
import { familyOf } from '~/app/services/protection.server';
import { assessmentsOf, recordAssessment } from '~/app/services/understanding.server';
import { expectedToday } from '~/app/services/who-decides.server';
import type { Database } from '~/db/connection';
import { listTasks } from '~/db/tasks';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { addMonths } from '~/forms/values/dates';
import { anAssessment } from '~/test/forms/deciders/a-family';
import { childOf, councilWithFamilies, countRows, eventsOf, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: Worker;
let gareth: Worker;
let tyler: string;
let id: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
  gareth = await workerOf('gareth');
  tyler = await childOf('A4', 'Tyler');
  id = value(await startAgreement(priya, tyler));
});

const about = (more: Parameters<typeof anAssessment>[1] = {}) =>
  anAssessment(tyler, { decision: SHARING_DECISION, on: today(), ...more });

describe('an assessment of understanding', () => {
  it('is a row of its own with its event, counts from then on, and asks to look again', async () => {
    const before = (await whoDecidesFor(db, tyler, today())).decision;
    expect(before.warnings.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Assess Tyler/));
    const opened = async () => value(await openAgreement(priya, id, 'prepare an agreement'));
    expect((await expectedToday(await opened())).asksUnderstanding).toBe(true);
    const key = randomUUID();
    const found = about({ conclusion: 'not_sufficient', reassessOn: addMonths(today(), 3) });
    value(await recordAssessment(priya, id, found, key));
    value(await recordAssessment(priya, id, found, key));
    expect((await expectedToday(await opened())).asksUnderstanding).toBe(false);
    expect(await countRows(db, ['assessments', 'tasks'])).toEqual({ assessments: 1, tasks: 1 });
    expect(await eventsOf(db, id)).toEqual(['agreement_started', 'understanding_assessed', 'task_added']);
    const { governing } = (await whoDecidesFor(db, tyler, today())).decision;
    expect(governing.map(({ name }) => name)).toEqual(['Pat Booth']);
  });

  it('of an adult asks to look again at the adult, by their own name', async () => {
    const pat = (await familyOf(tyler)).find(({ name }) => name === 'Pat Booth');
    const found = {
      ...about({ conclusion: 'not_sufficient', reassessOn: addMonths(today(), 3) }),
      personId: pat?.personId ?? '',
    };
    value(await recordAssessment(priya, id, found, randomUUID()));
    expect((await listTasks(db, { childId: tyler })).map(({ who }) => who).sort()).toEqual([
      'Pat Booth',
      'Tyler Booth',
    ]);
  });

  it('is never changed: a later one stands beside it', async () => {
    value(await recordAssessment(priya, id, about(), randomUUID()));
    const all = await assessmentsOf(tyler, tyler);
    expect(all.map(({ assessment }) => assessment.conclusion)).toEqual(['sufficient', 'not_sufficient']);
    const { governing } = (await whoDecidesFor(db, tyler, today())).decision;
    expect(governing.map(({ personId }) => personId)).toEqual([tyler]);
  });

  it('is refused to another team, and about somebody who is not of the family', async () => {
    expect((await recordAssessment(gareth, id, about(), randomUUID())).type).toBe('missing');
    const stranger = { ...about(), personId: randomUUID() };
    expect((await recordAssessment(priya, id, stranger, randomUUID())).type).toBe('missing');
    expect(await countRows(db, ['assessments'])).toEqual({ assessments: 3 });
  });
});
