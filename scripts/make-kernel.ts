/** Compiles kernel/ to WebAssembly, as the text in src/parquet/writing/kernel-code.ts: `npm run kernel`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const ROOT = join(import.meta.dirname, '..')
export const KERNEL_MODULE = join(ROOT, 'src/parquet/writing/kernel-code.ts')

/** As addresses are signed numbers when they come out. */
const MAX_PAGES = 2 ** 15

const OPTIONS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd']

/** The module's text, of the sources as they are. @throws Error with what the compiler says of them */
export async function kernelModule(): Promise<string> {
  let binary = new Uint8Array()
  const { error, stderr } = await main(
    ['kernel/index.ts', ...OPTIONS, '--maximumMemory', `${MAX_PAGES}`, '--outFile', 'kernel.wasm'],
    {
      readFile: (name, base) => readOrNull(join(base, name)),
      writeFile: (_, content) => {
        binary = new Uint8Array(content as Uint8Array)
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error(`kernel: ${stderr.toString()}`, { cause: error })
  return [
    '// Made by scripts/make-kernel.ts from kernel/. Not to be edited.',
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

if (import.meta.main) writeFileSync(KERNEL_MODULE, await kernelModule())
