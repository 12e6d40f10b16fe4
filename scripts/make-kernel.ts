/** Compiles kernel/ to WebAssembly, as texts in the rooms that run it: `npm run kernel`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const ROOT = join(import.meta.dirname, '..')

/** Where the text of each part of kernel/ lies. */
const KERNELS = {
  'kernel/hash': 'src/core/hashing/kernel-code.ts',
  'kernel/random': 'src/core/random/kernel-code.ts',
  'kernel/parquet': 'src/parquet/writing/kernel-code.ts',
} as const

/** Places come out as signed numbers, so there are half as many as addresses. */
const MAX_PAGES = 2 ** 15

const OPTIONS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd']

/** The path and the text of each module, of the sources as they are. @throws Error with what the compiler says of them */
export const kernelModules = (): Promise<(readonly [path: string, text: string])[]> =>
  Promise.all(
    Object.entries(KERNELS).map(async ([folder, path]) => [join(ROOT, path), await compile(folder)] as const),
  )

async function compile(folder: string): Promise<string> {
  let binary = new Uint8Array()
  const { error, stderr } = await main(
    [`${folder}/index.ts`, ...OPTIONS, '--maximumMemory', `${MAX_PAGES}`, '--outFile', 'kernel.wasm'],
    {
      readFile: (name) => readOrNull(join(ROOT, name)),
      writeFile: (_, content) => {
        binary = new Uint8Array(content as Uint8Array)
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error(`${folder}: ${stderr.toString()}`, { cause: error })
  return [
    `// Made by scripts/make-kernel.ts from ${folder}. Not to be edited.`,
    `export const KERNEL_CODE =\n  '${Buffer.from(binary).toString('base64')}'\n`,
  ].join('\n')
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) for (const [path, text] of await kernelModules()) writeFileSync(path, text)
