/** The pages of a paper form that are kept; looking at one leaves an event, so none is shown unasked. */
export function PaperPages({ papers }: { readonly papers: readonly string[] }) {
  if (papers.length === 0) return null;
  return (
    <ul className="govuk-list">
      {papers.map((id, index) => (
        <li key={id}>
          <a className="govuk-link" href={`/papers/${id}`}>
            Page {index + 1} of the paper form (JPEG)
          </a>
        </li>
      ))}
    </ul>
  );
}
