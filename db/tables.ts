import type {
  AgreementRow,
  CopyWishRow,
  DisclosureRow,
  EndingRow,
  HandBackRow,
  ProposalRow,
  RecordFactRow,
  SignatureRow,
  SigningSessionRow,
  TaskRow,
  UnsavedPageRow,
  WishRow,
} from '~/db/agreement-tables';
import type { DecidingPolicyRow, TopicRow } from '~/db/council-tables';
import type {
  DecisionFactRow,
  ProtectedDetailRow,
  ReleaseRow,
  SharingDecisionRow,
  TransferFactRow,
} from '~/db/decision-tables';
import type {
  AgencyRow,
  AssessmentRow,
  ChildAgencyRow,
  ChildDetailsRow,
  ChildNameRow,
  ChildRow,
  ChildWordsRow,
  FamilyLinkRow,
  PersonRow,
  RecordLinkRow,
  RestrictionRow,
} from '~/db/family-tables';
import type {
  AuditEventRow,
  CopyRow,
  DocumentRow,
  JobRow,
  PaperRow,
  SearchEntryRow,
  SearchRow,
  StoredFileRow,
} from '~/db/record-tables';
import type {
  ChildPaperRow,
  CopyLinkEndingRow,
  CopyLinkRow,
  DocumentVersionRow,
  PinnedCertificateRow,
  SealedPaperRow,
} from '~/db/seal-tables';
import type { SessionRow, SetUpCodeRow, StaffRow, TeamRow } from '~/db/staff-tables';

/**
 * The tables, as the database gives and takes them: text ids, ISO 8601 text for instants (`_at`, UTC) and dates (`_on`),
 * 0 and 1 for yes and no, JSON as text. Only db/ sees these; every repository gives domain types out.
 */
export type Bit = 0 | 1;

export type Tables = {
  teams: TeamRow;
  staff: StaffRow;
  set_up_codes: SetUpCodeRow;
  sessions: SessionRow;
  children: ChildRow;
  child_names: ChildNameRow;
  child_details: ChildDetailsRow;
  people: PersonRow;
  family_links: FamilyLinkRow;
  agencies: AgencyRow;
  child_agencies: ChildAgencyRow;
  agreements: AgreementRow;
  proposals: ProposalRow;
  signing_sessions: SigningSessionRow;
  wishes: WishRow;
  signatures: SignatureRow;
  copy_wishes: CopyWishRow;
  hand_backs: HandBackRow;
  endings: EndingRow;
  stored_files: StoredFileRow;
  documents: DocumentRow;
  document_versions: DocumentVersionRow;
  pinned_certificates: PinnedCertificateRow;
  sealed_papers: SealedPaperRow;
  child_papers: ChildPaperRow;
  copy_links: CopyLinkRow;
  copy_link_endings: CopyLinkEndingRow;
  copies: CopyRow;
  papers: PaperRow;
  jobs: JobRow;
  audit_events: AuditEventRow;
  searches: SearchRow;
  search_entries: SearchEntryRow;
  record_facts: RecordFactRow;
  assessments: AssessmentRow;
  restrictions: RestrictionRow;
  disclosures: DisclosureRow;
  tasks: TaskRow;
  sharing_decisions: SharingDecisionRow;
  decision_facts: DecisionFactRow;
  transfer_facts: TransferFactRow;
  protected_details: ProtectedDetailRow;
  releases: ReleaseRow;
  unsaved_pages: UnsavedPageRow;
  child_words: ChildWordsRow;
  record_links: RecordLinkRow;
  deciding_policies: DecidingPolicyRow;
  topics: TopicRow;
};
