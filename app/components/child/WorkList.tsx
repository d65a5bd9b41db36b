import { Table } from '~/app/components/fields/Table';
import { ageWords, WORK_GROUPS, type WorkGroup, type WorkItem } from '~/forms/agreement/work-list';

type WorkListProps = {
  readonly parts: readonly { readonly group: WorkGroup; readonly items: readonly WorkItem[] }[];
  readonly today: string;
  /** With whose it is: for whoever oversees a team. */
  readonly ofTeam: boolean;
};

/** What waits, the most urgent first: one child, one thing and one action a line. */
export function WorkList({ parts, today, ofTeam }: WorkListProps) {
  if (parts.length === 0) {
    return <p className="govuk-body">Nothing is waiting. Start a form when you are with a family.</p>;
  }
  return parts.map(({ group, items }) => (
    <div className="app-work-list" key={group}>
      <Table
        caption={WORK_GROUPS[group]}
        columns={[
          { text: 'Child' },
          { text: 'What' },
          { text: 'Waiting' },
          ...(ofTeam ? [{ text: 'Worker' }] : []),
          { text: 'To do' },
        ]}
        rows={items.map((item) => ({
          key: item.key,
          cells: [
            item.isLent ? (
              item.childName
            ) : (
              <a key="child" className="govuk-link" href={`/children/${item.childId}`}>
                {item.childName}
              </a>
            ),
            item.what,
            ageWords(item.since, today),
            ...(ofTeam ? [item.workerName] : []),
            <a key="do" className="govuk-link" href={item.href}>
              {item.action}
              <span className="govuk-visually-hidden">
                : {item.childName}, {item.what}
              </span>
            </a>,
          ],
        }))}
      />
    </div>
  ));
}
