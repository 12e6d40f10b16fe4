/** Makes of `lambdas/*.ts` the folder that the functions run from, without Docker or network. */
import { copyFileSync, cpSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

const ROOT = join(import.meta.dirname, '..')
/** Shared code lies as deep as the sources do, for they find `schemas/` by the path from themselves. */
const SHARED_FOLDER = 'src/shared'

/** Gives bundled CommonJS packages what they expect to find around them. */
const COMMONJS_BANNER = [
  `import { createRequire as $createRequire } from 'node:module'`,
  `const require = $createRequire(import.meta.url)`,
  `const __dirname = import.meta.dirname`,
].join('\n')

/** Every file of `lambdas/` exports a handler; what they share lies in a folder there. */
export const handlerNames = (): string[] =>
  readdirSync(join(ROOT, 'lambdas'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()

/** One module per handler, the code they have in common once, and the files that the code reads. */
export function bundleHandlers(folder: string): void {
  const { metafile } = buildSync({
    metafile: true,
    absWorkingDir: ROOT,
    entryPoints: handlerNames().map((name) => `lambdas/${name}.ts`),
    outdir: folder,
    outbase: ROOT,
    chunkNames: `${SHARED_FOLDER}/[name]-[hash]`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    // An import of it would also load Node's fetch, which nothing here uses: it reads every export, lazy ones too.
    alias: { 'node:http': './lambdas/shared/http.cjs', http: './lambdas/shared/http.cjs' },
    platform: 'node',
    target: 'node24',
    banner: { js: COMMONJS_BANNER },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  // The library looks for its WebAssembly beside the module that it ended in: a handler's own, or a shared one.
  const wasm = createRequire(import.meta.url).resolve('parquet-wasm/node/parquet_wasm_bg.wasm')
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    if (Object.keys(inputs).some((input) => input.endsWith('parquet-wasm/node/parquet_wasm.js')))
      copyFileSync(wasm, resolve(ROOT, dirname(output), basename(wasm)))
  }
  cpSync(join(ROOT, 'schemas'), join(folder, 'schemas'), { recursive: true })
}
