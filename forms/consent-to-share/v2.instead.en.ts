import type { InsteadWords } from '~/forms/definition';

/** What version 2 says otherwise to the young person who answers themself. Written for a reading age of 9 to 11, as the rest. */
export const toTheYoungPerson: InsteadWords = {
  informed: {
    records: {
      title: 'What we keep, and your rights',
      text: 'We keep this form with your records. You can ask to see them. You can complain to us: {complaints}.',
    },
  },
  notice: {
    'What we use':
      'We use facts about you and your family, like names, school and health. Some of it comes from you. Some of it comes from the people we ask, like a school or a doctor.',
    'How long we keep it': 'We keep it as long as the rest of your records. You can ask us how long that is.',
  },
  topics: {
    contact: 'your name, age, address and who looks after you',
    learning: 'how you are getting on with learning',
    support: 'the help your family has had',
  },
  roles: {
    school: 'teaches you',
    nursery: 'looks after you in the day',
    gp: 'is your doctor',
    health: 'helps with your health',
  },
  family: {
    card_others:
      'Some of this is about an adult too: {item}. Your answer is about you. We will ask that adult about their own part.',
    why_title: 'Sharing information about you',
    why_intro: '{worker} and {council} would like to share some things about you.',
  },
  documents: {
    others_part:
      'Some of this is about an adult too: {topics}. Your answer is about you. Adults answer for themselves.',
    take_home_title: 'Sharing information about you: a copy to think about',
    take_home_about: '{worker}, {job}, works for {council} and would like to share some things about you.',
    family_about: '{child}, this is about you. {worker}, {job}, talked with you about it.',
    confirm_on_day: 'On {date} {child} said yes to what stands below.',
    confirm_onward_known:
      '{child} knows that you may tell {onward_to}, {onward_why}. Ask us before you tell anyone else, unless someone may be at risk.',
    confirm_change: '{child} can say something else later. If so, we tell you.',
  },
};

/** What version 2 says otherwise to an officer of the council that shares parental responsibility: they authorise, for the council. */
export const toTheCouncil: InsteadWords = {
  title: 'Authority to Share Information',
  basis: {
    public_task: {
      why: 'The law gives us the job of helping children and keeping them safe. That job is why we may use this information. In law it is called a public task. We ask you so that the council says yes or no as one who shares parental responsibility.',
      changeMind: 'You can take it back at any time.',
    },
    legal_obligation: {
      why: 'The law says that we must share some information to help children and keep them safe. In law this is called a legal obligation. We ask you so that the council says yes or no as one who shares parental responsibility.',
      changeMind: 'You can take it back at any time.',
    },
    consent: {
      why: 'The council shares parental responsibility for {child}. You say yes or no for the council.',
      changeMind: 'You can take it back at any time.',
    },
  },
  family: {
    card_question_tell: 'Do you authorise us to share this with {recipient}?',
    card_question_ask: 'Do you authorise us to ask {recipient} about this?',
    card_question_both: 'Do you authorise us to share this with {recipient}, and to ask them?',
    sign_yes: 'You authorise',
    sign_no: 'You do not authorise',
  },
  documents: {
    family_title: 'What you authorised about sharing information',
    you_said_yes: 'You authorised this',
    you_said_no: 'You did not authorise this',
    by_signing: 'You said for the council',
    signed_drawn:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Drawn on our tablet on {when}.',
    signed_typed:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Typed on our tablet on {when}.',
    signed_button:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Confirmed with a button on our tablet on {when}.',
    signed_mark:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Made their mark on our tablet on {when}.',
    agreed_spoken:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Said in person on {when}, not signed.',
    agreed_telephone:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Said by telephone on {when}, not signed.',
    signed_paper:
      'Authorised for the council, as a holder of parental responsibility, by {person}. Signed on paper on {when}.',
    receipt_said_all: 'On {date} you told us that you take back all that you authorised on this form.',
    receipt_said_some: 'On {date} you told us that you take back what stands below.',
    receipt_tell: 'We will tell {recipients} that this is no longer authorised.',
    receipt_heading: 'You no longer authorise this',
    confirm_summary_title: 'What was authorised',
    confirm_on_day: 'On {date} {council} authorised what stands below. It shares parental responsibility for {child}.',
    confirm_onward_known:
      'You may tell {onward_to}, {onward_why}. Ask us before you tell anyone else, unless someone may be at risk.',
    confirm_change: 'The council can take this back. If it does, we tell you.',
  },
};
