/** Compiles kernel/ to WebAssembly, as a text beside the types of what it exports: `npm run kernel`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const ROOT = join(import.meta.dirname, '..')

/** Where the text lies. */
export const KERNEL_PATH = join(ROOT, 'src/core/kernel/kernel-code.ts')

/** 2 GiB, so that places are not negative. All of it is there from the start: a memory that grows loses its views. */
const PAGES = `${2 ** 15}`

const OPTIONS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd']
const MEMORY = ['--initialMemory', PAGES, '--maximumMemory', PAGES]

/** The text of the sources as they are. @throws Error with what the compiler says of them */
export async function kernelText(): Promise<string> {
  const made = new Map<string, string | Uint8Array>()
  const { error, stderr } = await main(
    ['kernel/index.ts', ...OPTIONS, ...MEMORY, '--bindings', 'raw', '--outFile', 'kernel.wasm'],
    {
      readFile: (name) => readOrNull(join(ROOT, name)),
      writeFile: (name, content) => void made.set(name, content),
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error(`kernel: ${stderr.toString()}`, { cause: error })
  const binary = made.get('kernel.wasm') as Uint8Array
  return `// Made by scripts/make-kernel.ts from kernel/. Not to be edited.
import type { Place } from './memory.ts'

export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer }
${signatures(String(made.get('kernel.d.ts'))).join('\n')}
}

export const KERNEL_CODE =
  '${Buffer.from(binary).toString('base64')}'
`
}

/** A function as the compiler declares it: its parameters and result in a comment, then its signature. */
const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)\(([^)]*)\): (\w+);/g

function signatures(declarations: string): string[] {
  return Array.from(declarations.matchAll(DECLARATION), ([, comment, name, parameters, result]) => {
    const isPlace = (what: string) => comment.includes(`${what} \`usize\``)
    const typed = parameters
      .split(', ')
      .filter((parameter) => parameter !== '')
      .map((parameter) => parameter.split(':')[0])
      .map((parameter) => `${parameter}: ${isPlace(`@param ${parameter}`) ? 'Place' : 'number'}`)
    return formatted(name, typed, isPlace('@returns') ? 'Place' : result)
  })
}

const MOST_COLUMNS = 110

/** As the formatter would have it. */
function formatted(name: string, parameters: readonly string[], result: string): string {
  const line = `  ${name}(${parameters.join(', ')}): ${result}`
  if (line.length <= MOST_COLUMNS) return line
  return `  ${name}(\n${parameters.map((parameter) => `    ${parameter},\n`).join('')}  ): ${result}`
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) writeFileSync(KERNEL_PATH, await kernelText())
