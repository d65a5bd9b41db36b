import { vi } from 'vitest';

// Before each test file: its settings and its database are its own, in a process that has loaded the packages already.
vi.resetModules();
