import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/emulator/**/*.e2e.ts'],
    globalSetup: 'test/emulator/setup.ts',
    // They share one deployment, and its lock admits one run at a time.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
