/** What the tests use of two packages that have no types of their own. */
declare module 'jsonld' {
  type Options = {
    readonly format: 'application/n-quads';
    readonly documentLoader: (url: string) => Promise<never>;
    readonly safe: boolean;
  };
  const jsonld: { toRDF(document: object, options: Options): Promise<unknown> };
  export default jsonld;
}

declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';

  export class Parser {
    parse(text: string): Quad[];
  }
  export interface Store extends DatasetCore {}
  export class Store {
    constructor(quads: readonly Quad[]);
  }
}
