import { vi } from 'vitest';

const KEY = Symbol.for('the environment before the first test file');
const before: NodeJS.ProcessEnv = Reflect.get(globalThis, KEY) ?? { ...process.env };
Reflect.set(globalThis, KEY, before);

// Before each test file: its settings, its database and its clock are its own, in a process that has loaded the packages already.
process.env = { ...before };
vi.restoreAllMocks();
vi.resetModules();
