/**
 * The sentences of a copy about what was decided: what somebody had said, and the outcome; `_no`: although they had said no;
 * `talk_again`: to a child, whose copy lies where it is read by those who may not know that anything was decided.
 */
export type OutcomeWords = Readonly<
  Record<
    | 'heading'
    | 'line'
    | 'below'
    | 'said_agree'
    | 'said_agree_with_limits'
    | 'said_refuse'
    | 'said_no_view'
    | 'said_nothing'
    | 'said_taken_back'
    | 'share'
    | 'share_no'
    | 'share_in_part'
    | 'share_in_part_no'
    | 'do_not_share'
    | 'defer'
    | 'refer_only'
    | 'refer_only_no'
    | 'ask'
    | 'ask_no'
    | 'ask_in_part'
    | 'ask_in_part_no'
    | 'do_not_ask'
    | 'talk_again',
    string
  >
>;

const ENGLISH: OutcomeWords = {
  heading: 'What we decided',
  line: '{recipient}: {topics}. {said} {decided}',
  below: 'What we decided is written below.',
  said_agree: 'You said yes.',
  said_agree_with_limits: 'You said yes, with a limit.',
  said_refuse: 'You said no.',
  said_no_view: 'You were not sure.',
  said_nothing: 'You did not answer.',
  said_taken_back: 'You took back your yes.',
  share: 'We decided to share it.',
  share_no: 'We decided to share it all the same.',
  share_in_part: 'We decided to share a part of it.',
  share_in_part_no: 'We decided to share a part of it all the same.',
  do_not_share: 'We have not shared.',
  defer: 'We have not decided yet.',
  refer_only: 'We decided to ask them for help. We tell them only what they need for that.',
  refer_only_no: 'We decided to ask them for help all the same. We tell them only what they need for that.',
  ask: 'We decided to ask them.',
  ask_no: 'We decided to ask them all the same.',
  ask_in_part: 'We decided to ask them about a part of it.',
  ask_in_part_no: 'We decided to ask them about a part of it all the same.',
  do_not_ask: 'We have not asked them.',
  talk_again: 'We will talk to you again.',
};

/** Read by nobody who speaks Polish yet, as the rest of the Polish form: every document in it says so. */
const POLISH: OutcomeWords = {
  heading: 'Co postanowiliśmy',
  line: '{recipient}: {topics}. {said} {decided}',
  below: 'To, co postanowiliśmy, jest napisane niżej.',
  said_agree: 'Odpowiedź: „tak”.',
  said_agree_with_limits: 'Odpowiedź: „tak”, z ograniczeniem.',
  said_refuse: 'Odpowiedź: „nie”.',
  said_no_view: 'Odpowiedź: „jeszcze nie wiem”.',
  said_nothing: 'Nie było odpowiedzi.',
  said_taken_back: 'Odpowiedź „tak” została cofnięta.',
  share: 'Postanowiliśmy to przekazać.',
  share_no: 'Mimo to postanowiliśmy to przekazać.',
  share_in_part: 'Postanowiliśmy przekazać część tego.',
  share_in_part_no: 'Mimo to postanowiliśmy przekazać część tego.',
  do_not_share: 'Nie przekazaliśmy tego.',
  defer: 'Jeszcze nic nie postanowiliśmy.',
  refer_only: 'Postanowiliśmy poprosić o pomoc. Mówimy tylko to, co jest do tego potrzebne.',
  refer_only_no: 'Mimo to postanowiliśmy poprosić o pomoc. Mówimy tylko to, co jest do tego potrzebne.',
  ask: 'Postanowiliśmy o to zapytać.',
  ask_no: 'Mimo to postanowiliśmy o to zapytać.',
  ask_in_part: 'Postanowiliśmy zapytać o część tego.',
  ask_in_part_no: 'Mimo to postanowiliśmy zapytać o część tego.',
  do_not_ask: 'Nie pytaliśmy o to.',
  talk_again: 'Porozmawiamy z Tobą znowu.',
};

/** In each language in which a form was published since copies say what was decided. */
const WORDS: Readonly<Record<string, OutcomeWords>> = { pl: POLISH };

/**
 * What a copy says of an outcome, in a language; in English where it was never worded in that. Published forms are locked, and
 * their copies say this too: so it stands beside them, not in them.
 */
export function outcomeWords(language: string): OutcomeWords {
  return WORDS[language] ?? ENGLISH;
}
