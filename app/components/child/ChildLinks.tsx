type Page = { readonly page: string; readonly text: string; readonly hint: string; readonly inVisit: boolean };

/** The pages of a child's record. What shows who said what is not reached in a visit. */
const PAGES: readonly Page[] = [
  {
    page: 'withdrawal',
    text: 'Somebody no longer agrees',
    hint: 'By telephone, in person or by letter: at once',
    inVisit: true,
  },
  {
    page: 'decisions',
    text: 'Decisions about sharing',
    hint: 'To share or not to share, with reasons and the lawful basis',
    inVisit: false,
  },
  {
    page: 'disclosures',
    text: 'Record what you sent',
    hint: 'What went to whom, and everything that was sent so far',
    inVisit: false,
  },
  {
    page: 'sent',
    text: 'Show the family what was sent',
    hint: 'A list for each of them, to read or to print, when it is safe',
    inVisit: true,
  },
  {
    page: 'words',
    text: 'The child’s own words',
    hint: 'What they said or drew, who may see it, and when they were told what was decided',
    inVisit: true,
  },
  {
    page: 'corrections',
    text: 'Put right what was written down',
    hint: 'A call, something taken back, a review date',
    inVisit: false,
  },
  {
    page: 'details',
    text: 'Put right what we know of the child',
    hint: 'The baby is born, a name, a date of birth, the number on the case system',
    inVisit: false,
  },
  {
    page: 'protection',
    text: 'Protected details',
    hint: 'Words that must not reach somebody: an address, a school, who told us',
    inVisit: false,
  },
  { page: 'review', text: 'Review', hint: 'Look again with the family, and say when to look next', inVisit: true },
  {
    page: 'move',
    text: 'The family moves to another council',
    hint: 'What was agreed stays; sharing there is asked anew',
    inVisit: true,
  },
  {
    page: 'links',
    text: 'Records of the same risk',
    hint: 'Children who are not of this family, linked with a reason',
    inVisit: false,
  },
];

/** Links to what can be done for a child. */
export function ChildLinks({ childId, visiting }: { readonly childId: string; readonly visiting: boolean }) {
  return (
    <ul className="govuk-list app-links">
      {PAGES.filter(({ inVisit }) => inVisit || !visiting).map(({ page, text, hint }) => (
        <li key={page}>
          <a className="govuk-link" href={`/children/${childId}/${page}`}>
            {text}
          </a>
          <br />
          {hint}
        </li>
      ))}
    </ul>
  );
}
