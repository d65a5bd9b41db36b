/**
 * The terms of the Data Privacy Vocabulary 2.3 and its companions that were found in the published vocabulary. A record may use
 * these and our own (`isf:`), and no other until it was looked up.
 */
const DPV = [
  'ConsentRecord ConsentRequested ConsentGiven ConsentRefused ConsentRequestDeferred ConsentWithdrawn ConsentExpired',
  'ConsentInvalidated ConsentRevoked RenewedConsentGiven ConsentUnknown ObtainConsent ProvideConsent WithdrawConsent',
  'ReaffirmConsent RefuseConsent ExpressedConsent ExplicitlyExpressedConsent InformedConsent Child ParentOfDataSubject',
  'GuardianOfDataSubject VulnerableDataSubject LegalObligation VitalInterestOfNaturalPerson OfficialAuthorityOfController',
  'PublicInterest Share hasRecipient hasRecipientThirdParty hasRecipientDataController ConsentNotice OralNotice',
  'PrintedNotice LayeredNotice DataSubject DataController Recipient Process ServiceProvision StorageDuration',
  'StorageLocation hasDataSubject hasDataController hasName hasAddress hasContact hasJurisdiction hasApplicableLaw',
  'hasNotice hasProcess hasLegalBasis hasPurpose hasProcessing hasPersonalData hasStorageCondition hasDuration hasLocation',
  'hasConsentControl isExercisedAt hasConsentStatus isIndicatedBy hasIndicationMethod isIndicatedAtTime',
];

const EU_GDPR = [
  'A6-1-a A6-1-c A6-1-d-natural-person A6-1-e-official-authority A6-1-e-public-interest A6-1-f A9-2-a A9-2-c A9-2-g A9-2-h',
];

const named = (base: string, lists: readonly string[]) =>
  lists.flatMap((list) => list.split(' ')).map((name) => `${base}${name}`);

export const VERIFIED_TERMS: ReadonlySet<string> = new Set([
  ...named('https://w3id.org/dpv#', DPV),
  ...named('https://w3id.org/dpv/legal/eu/gdpr#', EU_GDPR),
  ...named('https://w3id.org/dpv/legal/gb#', ['law-DPA law-GDPR DPA-GB']),
  'https://w3id.org/dpv/pd#Health',
  'https://w3id.org/dpv/loc#GB',
  'https://w3id.org/dpv/schema/dpv-27560#record',
  ...named('http://purl.org/dc/terms/', ['identifier conformsTo language valid']),
  'http://www.w3.org/2004/02/skos/core#broader',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  ...named('http://www.w3.org/2001/XMLSchema#', ['dateTime duration string boolean']),
]);
