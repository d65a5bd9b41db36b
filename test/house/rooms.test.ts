import { describe, expect, it } from 'vitest';
import { importsOnlyAllowedRooms, onlyServerFilesImportDb, schemasStayOnTheServer } from './rules/rooms';
import { source, sources } from './rules/sources';
import { oneVendorOneRoom, remixStaysThin } from './rules/vendors';

describe('who imports whom', () => {
  it.each([importsOnlyAllowedRooms, onlyServerFilesImportDb, schemasStayOnTheServer, oneVendorOneRoom, remixStaysThin])(
    'the product keeps to it: rule %#',
    (rule) => {
      expect(sources().flatMap(rule)).toEqual([]);
    },
  );

  it.each([
    ['forms/agreement/status.ts', "import { now } from '~/app/services/clock.server';"],
    ['forms/agreement/status.ts', "import { findChild } from '../../db/children';"],
    ['db/children.ts', "import { log } from '~/app/services/log.server';"],
    ['app/components/fields/Button.tsx', "import type { Config } from '~/app/services/config.server';"],
    ['app/services/agreements.server.ts', "import { page } from '~/app/http/responses.server';"],
    ['app/pdf/compose.server.ts', "import { currentForm } from '~/forms/catalogue';"],
    ['app/http/log.server.ts', "export { kyselyLog } from '~/db/connection';"],
    ['app/routes/home.tsx', "const { findChild } = await import('~/db/children');"],
    ['app/commands/seed.ts', "import { loader } from '~/app/routes/home';"],
    ['app/commands/seed.ts', "import { children } from '~/db/children';"],
    ['app/services/clock.server.ts', "import { startServer } from '~/test/support/server';"],
    ['app/services/clock.server.ts', "import { done } from '../../forms/outcome';"],
    ['app/server.ts', "import { migrate } from '~/db/connection';"],
  ])('a forbidden room is found: %s: %s', (file, text) => {
    expect(importsOnlyAllowedRooms(source(file, text))).toHaveLength(1);
  });

  it.each([
    [
      'app/services/agreements.server.ts',
      "import { findChild } from '~/db/children';\nimport { done } from '~/forms/outcome';\nimport { now } from './clock.server';",
    ],
    ['app/commands/seed.ts', "import { cast } from '~/db/cast';"],
    ['app/root.tsx', "import styles from '~/app/styles/app.scss?url';"],
    ['test/db/children.test.ts', "import { findChild } from '~/db/children';"],
  ])('an allowed one is not: %s', (file, text) => {
    expect(importsOnlyAllowedRooms(source(file, text))).toEqual([]);
  });

  it('a file that may reach a browser and imports db/ is found', () => {
    const text = "import type { Child } from '~/db/children';";
    expect(onlyServerFilesImportDb(source('app/services/child.ts', text))).toHaveLength(1);
    expect(onlyServerFilesImportDb(source('app/services/child.server.ts', text))).toEqual([]);
  });

  it('a schema outside the server is found, its type is not', () => {
    expect(schemasStayOnTheServer(source('forms/agreement/draft.ts', "import { z } from 'zod';"))).toHaveLength(1);
    expect(
      schemasStayOnTheServer(source('app/components/x.tsx', "import { draft } from '~/forms/agreement/draft.schema';")),
    ).toHaveLength(1);
    expect(
      schemasStayOnTheServer(source('forms/agreement/draft.ts', "import type { Draft } from './draft.schema';")),
    ).toEqual([]);
  });

  it.each([
    ['app/services/search.server.ts', "import { sql } from 'kysely';"],
    ['app/services/child.server.ts', "import Database from 'better-sqlite3';"],
    ['app/services/copies.server.ts', "import { PDFDocument } from 'pdf-lib';"],
    ['app/components/fields/Button.tsx', "import SignaturePad from 'signature_pad';"],
    ['app/services/child.server.ts', "import { redirect } from '@remix-run/node';"],
    ['forms/values/dates.ts', "import { readFileSync } from 'node:fs';"],
    ['app/routes/home.tsx', "import moment from 'moment';"],
  ])('a vendor in the wrong room is found: %s: %s', (file, text) => {
    expect(oneVendorOneRoom(source(file, text))).toHaveLength(1);
  });

  it.each([
    ['app/components/layout/Page.tsx', "import { useLoaderData } from '@remix-run/react';"],
    ['app/components/layout/Page.tsx', "import { json } from '@remix-run/node';"],
    ['app/routes/home.tsx', "import { json } from '@remix-run/node';"],
    ['app/routes/home.tsx', "import { redirect as go } from '@remix-run/node';"],
  ])('Remix spreading is found: %s: %s', (file, text) => {
    expect(remixStaysThin(source(file, text))).toHaveLength(1);
  });
});
