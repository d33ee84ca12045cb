import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/unit/**/*.test.{ts,tsx}'], globalSetup: ['tests/unit/cli/built.ts'], environment: 'node', testTimeout: 60_000 } });
