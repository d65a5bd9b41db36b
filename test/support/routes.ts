import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const route = z.object({
  id: z.string(),
  parentId: z.string().optional(),
  path: z.string().optional(),
  hasAction: z.boolean(),
  hasLoader: z.boolean(),
});

/** A route of the built product, with an address that reaches it. */
export interface BuiltRoute {
  readonly id: string;
  readonly address: string;
  readonly hasAction: boolean;
  readonly hasLoader: boolean;
}

/** Every route of the build, resource routes included, as the build itself lists them. */
export function builtRoutes(): BuiltRoute[] {
  const folder = 'build/client/assets';
  const manifest = readdirSync(folder).find((file) => /^manifest-.*\.js$/.test(file));
  const text = readFileSync(`${folder}/${manifest}`, 'utf8');
  const json: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  const { routes } = z.object({ routes: z.record(z.string(), route) }).parse(json);
  return Object.values(routes).map((one) => ({ ...one, address: addressOf(one, routes) }));
}

function addressOf(
  { path = '', parentId }: z.infer<typeof route>,
  routes: Record<string, z.infer<typeof route>>,
): string {
  const parent = parentId ? routes[parentId] : undefined;
  const own = path.replace(/:\w+\??/g, 'zzzz0000zzzz0000').replace('*', 'zzzz');
  return `${parent ? addressOf(parent, routes).replace(/\/$/, '') : ''}/${own}`;
}
