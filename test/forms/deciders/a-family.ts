import type { Birth } from '~/forms/deciders/age';
import type { Restriction } from '~/forms/deciders/restrictions';
import type { ChildFacts, PersonFacts } from '~/forms/deciders/standing';
import type { Assessment, Criterion } from '~/forms/deciders/understanding';
import { CRITERIA } from '~/forms/deciders/understanding';

export const TODAY = '2026-11-18';

export const born = (on: string): Birth => ({ type: 'born', on });

export function aChild(name: string, birth: Birth): ChildFacts {
  return { id: name.toLowerCase(), name, birth };
}

/** An adult of a family; a test says what is different. */
export function anAdult(name: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id: name.toLowerCase(),
    name,
    birth: null,
    route: 'mother',
    evidence: 'seen',
    holdsFrom: null,
    holdsUntil: null,
    restrictions: [],
    understanding: null,
    ...facts,
  };
}

export function anOrder(facts: Partial<Restriction>): Restriction {
  return {
    kind: 'prohibited_steps',
    court: 'Family Court at Example',
    caseNumber: 'EX26P00001',
    madeOn: '2026-01-01',
    endsOn: null,
    coversThis: 'yes',
    safeToMentionOn: [],
    ...facts,
  };
}

const criteria = Object.fromEntries(
  Object.keys(CRITERIA).map((key) => [key, { answer: 'yes', evidence: 'Told it back in her own order' }]),
) as Record<Criterion, { answer: 'yes'; evidence: string }>;

/** A whole assessment that finds understanding. */
export function anAssessment(personId: string, facts: Partial<Assessment> = {}): Assessment {
  return {
    personId,
    decision: 'Sharing with the school nurse and the youth counsellor',
    assessor: 'Priya Nair',
    on: TODAY,
    support: 'Two talks in plain words, with pictures',
    criteria,
    ownWords: '“She only needs to know I get sad, not why.”',
    influences: 'Asked alone. No fear or pressure seen.',
    conclusion: 'sufficient',
    reasons: 'She weighed both ways, twice, to the same end.',
    reassessOn: null,
    ...facts,
  };
}
