import { readFileSync } from 'node:fs';
import type { DatasetCore } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** Nothing is fetched: a record holds its whole context, so that a look for another one is a mistake. */
const documentLoader = async (url: string): Promise<never> => {
  throw new Error(`A record asked for ${url}`);
};

/** What JSON-LD documents say, as statements. */
export async function statementsOf(documents: readonly object[]): Promise<string> {
  const each = documents.map((document) =>
    jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, safe: true }),
  );
  // Nodes without a name are named alike in every document.
  return (await Promise.all(each)).map((quads, place) => String(quads).replaceAll('_:', `_:d${place}`)).join('');
}

export function storeOf(statements: string): Store {
  return new Store(new Parser().parse(statements));
}

/** Every IRI in a set of statements: what they are about, what they say of it, and the types of their values. */
export function irisIn(store: Store): readonly string[] {
  const iris = new Set<string>();
  for (const { subject, predicate, object } of store) {
    for (const term of [subject, predicate, object]) if (term.termType === 'NamedNode') iris.add(term.value);
    if (object.termType === 'Literal') iris.add(object.datatype.value);
  }
  return [...iris];
}

const shapes = storeOf(readFileSync('test/forms/receipts/consent-record.shapes.ttl', 'utf8'));
const validator = new SHACLValidator(shapes);

/** What is wrong with statements by the shapes of the mandatory fields; empty if nothing. */
export async function wrongIn(data: DatasetCore): Promise<readonly string[]> {
  const report = await validator.validate(data);
  return report.results.map(({ focusNode, path, message }) =>
    JSON.stringify([focusNode?.value, path?.value, message.map(({ value }) => value)]),
  );
}
