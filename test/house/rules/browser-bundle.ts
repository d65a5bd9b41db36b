const secrets = [
  { what: 'the database', pattern: /better-sqlite3|kysely|sqlcipher|\bPRAGMA \w|\b(insert|delete) (into|from) "?\w/i },
  { what: 'zod', pattern: /ZodError|\$ZodType|invalid_union/ },
  { what: 'passwords', pattern: /argon2/i },
  { what: 'something of Node', pattern: /["'`]node:\w|createCipheriv|process\.env\.(?!NODE_ENV)/ },
  { what: 'a server file', pattern: /\.server(\.ts|\.js|["'`])/ },
  { what: 'a setting', pattern: /(DATABASE|DOCUMENT|SEAL)_(KEY|CERT)_FILE|DATA_DIR/ },
  { what: 'a key', pattern: /-----BEGIN|\b[0-9a-f]{64}\b/ },
  { what: 'the writing of documents', pattern: /PDFDocument|harfbuzz|pkijs|SignedData/i },
];

/** A sentence for each thing in a file of the browser's that only the server may hold. */
export function secretsIn(file: string, text: string): string[] {
  return secrets.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text);
    return found ? [`${file} holds ${what}: ${text.slice(Math.max(0, found.index - 40), found.index + 60)}`] : [];
  });
}
