/** Settings with which production starts, but for the files they name, which do not exist. */
export const productionSettings = {
  NODE_ENV: 'production',
  DATA_DIR: '/srv/share',
  PUBLIC_ORIGIN: 'https://share.example.gov.uk',
  COUNCIL_NAME: 'Example City Council',
  DATABASE_KEY_FILE: '/etc/share/database.key',
  DOCUMENT_KEY_FILE: '/etc/share/documents.key',
  SEAL_CERT_FILE: '/etc/share/seal.crt.pem',
  SEAL_KEY_FILE: '/etc/share/seal.key.pem',
  TIME_STAMP_URL: 'https://stamps.example',
  TIME_STAMP_CA_FILE: '/etc/share/time-stamps.pem',
  NOTICE_LAWFUL_BASIS: 'public_task',
  DPO_CONTACT: 'dpo@council.example.org',
  COMPLAINTS_CONTACT: 'complaints@council.example.org',
  WITHDRAW_CONTACT: 'change-my-mind@council.example.org',
  OUT_OF_HOURS_CONTACT: '01632 960104',
} as const;
