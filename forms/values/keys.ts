/** The ids of a table's rows, for a schema. Throws for an empty table. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...rest] = Object.keys(table).filter((key): key is Key => key in table);
  if (first === undefined) throw new Error('An empty table');
  return [first, ...rest];
}
