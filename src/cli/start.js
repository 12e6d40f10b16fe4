#!/usr/bin/env node
// The program's first file, in plain JavaScript: the rest is stripped of its types and compiled once, and kept in the
// platform's temporary folder. A file loaded before that is on would have its types stripped at every start.
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Worker threads keep a cache only if told so by their environment.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')
enableCompileCache()
await import('./main.ts')
