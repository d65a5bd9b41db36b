import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { GROUNDS } from '~/forms/sharing/grounds';
import { GUIDANCE } from '~/forms/sharing/guidance';
import { proposeBasis } from '~/forms/sharing/guide';
import { forceOn, isInForce } from '~/forms/sharing/law-row';
import { NOT_A_BASIS } from '~/forms/sharing/not-a-basis';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { PROMPT_SETS, promptKey, promptOf } from '~/forms/sharing/prompt-sets';
import { RULE_SETS } from '~/forms/sharing/rule-sets';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { TABLES_OF_LAW } from '~/forms/sharing/tables-of-law';
import { keysOf } from '~/forms/values/keys';
import { someFacts, TODAY } from './some-facts';

describe.each(TABLES_OF_LAW)('$title', ({ rows }) => {
  it('every row has its words, its source, who may use it, and a day or why there is none', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, label, meaning, who, source, unsure, traps } of rows) {
      for (const sentence of [meaning, who, ...traps]) expect(sentence, id).toMatch(/[.?…]$/);
      expect(label && source.cite, id).toBeTruthy();
      const { inForceFrom, supersededOn, kind } = source;
      if (inForceFrom) expect(inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (inForceFrom && supersededOn) expect(supersededOn > inForceFrom).toBe(true);
      if (!inForceFrom) expect(unsure, id).not.toBe('');
      if (!inForceFrom && kind === 'local policy') expect(unsure, id).toContain('gives no day');
    }
  });
});

describe('the rows that the law has', () => {
  const ids = (table: Readonly<Record<string, unknown>>) => Object.keys(table);
  const inForce = (day: string) => keysOf(ARTICLE_6).filter((id) => isInForce(ARTICLE_6[id], day));

  test('Trap 8: seven bases since 5 February 2026, six before: nobody writes a number down', () => {
    expect(inForce('2026-02-04').sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(inForce('2026-02-05').sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'ea', 'f']);
  });

  test('Trap 8: ten conditions, and which of them need Schedule 1', () => {
    expect(ids(ARTICLE_9)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
    expect(keysOf(ARTICLE_9).filter((id) => ARTICLE_9[id].needs)).toEqual(['b', 'g', 'h', 'i', 'j']);
    expect(ids(SCHEDULE_1).map((id) => Number(id.replace('para_', '')))).toEqual([2, 6, 10, 11, 17, 18, 19]);
  });

  test('Trap 8: guidance is versioned data: superseded by its dates, Derby’s wording warned of and the better one offered', () => {
    expect(forceOn(GUIDANCE.working_together_2018, TODAY)).toBe('ended');
    expect(forceOn(GUIDANCE.working_together_2023, TODAY)).toBe('ended');
    expect(forceOn(GUIDANCE.working_together_2026, TODAY)).toBe('in_force');
    expect(forceOn(GUIDANCE.working_together_2026, '2026-03-17')).toBe('not_begun');
    const { derby_2018 } = BASIS_WORDINGS;
    expect(derby_2018.traps[0]).toContain('Superseded guidance');
    expect(BASIS_WORDINGS[derby_2018.better].text).toContain('s.16LA');
  });

  test('Trap 8: no year of guidance, count of bases or outdated law stands in code outside its dated rows', () => {
    const found = ['app', 'forms', 'db']
      .flatMap((room) => readdirSync(room, { recursive: true }).map((file) => `${room}/${file}`))
      .filter((file) => /\.tsx?$/.test(file) && file !== 'forms/sharing/guidance.ts')
      .filter((file) =>
        /Working Together (to Safeguard Children )?20(18|23)|six bases|nine conditions|DPA 1998|Act 1998 Sch|gcsx|Fraser|[Rr]esidence order|2\.1 AA/.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });

  test('the duty to share: six answers, two with reasons, announced for 30 September 2026 and unverified', () => {
    expect(ids(DUTY_16LA)).toHaveLength(6);
    expect(keysOf(DUTY_16LA).filter((id) => DUTY_16LA[id].needsReason)).toEqual([
      'applies_more_detrimental',
      'not_considered',
    ]);
    expect(isInForce(GATEWAYS.ca2004_s16la, '2026-09-29')).toBe(false);
    expect(isInForce(GATEWAYS.ca2004_s16la, '2026-09-30')).toBe(true);
    expect(GATEWAYS.ca2004_s16la.source.verified).toBe(false);
  });

  test('Trap 1: agreement to a service is no basis and its refusal no bar: the guide is not told of it, and warns of it as one', () => {
    expect(CONSENT_MEANINGS.service_agreement.effect).toBe('None: it is no lawful basis, and its refusal is no bar.');
    expect(Object.keys(someFacts()).join(' ')).not.toMatch(/service/i);
    for (const answer of ['agreed', 'refused'] as const) {
      const { agreement, article6 } = proposeBasis(someFacts({ answer }), TODAY);
      expect([article6.proposed, agreement.proposed]).toEqual(['e', 'agreement_openness']);
      expect(agreement.choices.find(({ id }) => id === 'service_agreement')?.state).toBe('warn');
    }
  });

  test('Trap 24: an agreement between agencies is no basis and no gateway, and the guide does not ask for one', () => {
    expect(NOT_A_BASIS.agencies_agreement.meaning).toMatch(/nobody’s consent.*lawful without one/);
    const bases = [
      ...ids(ARTICLE_6),
      ...ids(ARTICLE_9),
      ...ids(SCHEDULE_1),
      ...ids(GATEWAYS),
      ...ids(CONSENT_MEANINGS),
    ];
    expect(bases).not.toContain('agencies_agreement');
    expect(Object.keys(someFacts()).join(' ')).not.toMatch(/agencies|agreement/i);
    expect(JSON.stringify(proposeBasis(someFacts(), TODAY))).not.toMatch(/sharing agreement/i);
  });

  test('Trap 28: a rule is never named without its set, and its number means another thing in each', () => {
    expect(ids(RULE_SETS)).toEqual(['2018', '2024', '2026-warrington']);
    const fifth = keysOf(RULE_SETS).map((set) => promptOf(promptKey(set, 'rule_5'))?.question);
    expect(new Set(fifth).size).toBe(3);
    expect(promptOf(promptKey('2024', 'rule_5'))?.question).toContain('identity');
    expect(promptOf('rule_5')).toBe(null);
    expect(promptOf('toString.rule_5')).toBe(null);
  });

  test('prompts: seven rules three times, eight principles, four questions, five on proportionality', () => {
    const counts = Object.values(PROMPT_SETS).map(({ prompts }) => ids(prompts).length);
    expect(counts).toEqual([7, 7, 7, 8, 4, 5]);
  });

  test('three exceptions, three tables: a ground, a reason for not asking and a reason for not telling', () => {
    expect(ids(NOT_TOLD_REASONS)).toEqual([
      'risk_to_child',
      'risk_to_other',
      'risk_to_worker',
      'prejudice_investigation',
      'destroy_evidence',
      'cannot_contact_urgent',
      'competent_child_confidence',
      'court_direction',
      'other',
    ]);
    expect(ids(GROUNDS.significant_harm.givenBy).sort()).toEqual(['buckinghamshire', 'derby', 'dfe_2024', 'swindon']);
    expect(ids(GROUNDS.reasonable_cause_to_believe.givenBy)).toEqual(['derby']);
    expect(ids(GROUNDS.unjustified_delay.givenBy).sort()).toEqual(['hertfordshire', 'leicestershire', 'warrington']);
    expect(ids(NOT_ASKED_REASONS)).not.toEqual(ids(GROUNDS));
  });

  test('not sharing is an outcome like any other', () => {
    expect(ids(DECISION_OUTCOMES)).toEqual(['share', 'share_in_part', 'do_not_share', 'defer', 'refer_only']);
    for (const { label, meaning, done } of Object.values(DECISION_OUTCOMES))
      expect(label && meaning && done).toBeTruthy();
  });
});
