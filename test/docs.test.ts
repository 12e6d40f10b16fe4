/** Documents that would go stale are held against what they describe. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, loadCommands } from '../src/cli/commands.ts'
import { commandHelp, PROGRAM } from '../src/cli/help.ts'
import { paintFor } from '../src/cli/paint.ts'
import { optionsOf } from '../src/cli/parse-arguments.ts'
import { schemaMarkdown } from '../src/cli/schema-docs.ts'
import { compileDataset } from '../src/core/dataset.ts'
import { openDay } from '../src/core/day.ts'
import { expectationForm } from '../src/core/schema/expectation-form.ts'
import { fieldForm } from '../src/core/schema/field-form.ts'
import { parseSchemaText } from '../src/core/schema/syntax.ts'
import { loadShippedSchema, shippedSchemaNames } from '../src/jobs/shipped-schemas.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFile(join(ROOT, path), 'utf8')

async function documents(): Promise<string[]> {
  const docs = await readdir(join(ROOT, 'docs'), { recursive: true })
  const others = ['README.md', 'CHANGELOG.md']
  return [...others, ...docs.filter((file) => file.endsWith('.md')).map((file) => join('docs', file))]
}

describe('links', () => {
  it('lead to files that exist', async () => {
    const broken: string[] = []
    let links = 0
    for (const path of await documents()) {
      for (const [, target] of (await read(path)).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        links++
        const found = await stat(join(ROOT, dirname(path), target)).catch(() => null)
        if (!found) broken.push(`${path}: ${target}`)
      }
    }
    expect(broken).toEqual([])
    expect(links).toBeGreaterThan(5)
  })
})

describe('README', () => {
  it('names every command, and no other', async () => {
    const readme = await read('README.md')
    const table = readme.slice(readme.indexOf('| Command |'), readme.indexOf('```sh\nnpx'))
    const named = [...table.matchAll(/`([a-z ]+)`/g)].map(([, name]) => name)
    expect(named.sort()).toEqual(COMMAND_NAMES.toSorted())
  })

  it('shows command lines that the commands understand', async () => {
    const lines = [...(await read('README.md')).matchAll(/^npx daily-synthetic (.+?)(?:\s+#.*)?$/gm)].map(
      ([, line]) => line,
    )
    expect(lines.length).toBeGreaterThan(5)
    const commands = await loadCommands()
    for (const line of lines) {
      const command = commands.find(({ name }) => `${line} `.startsWith(`${name} `))
      expect(command, line).toBeDefined()
      const options = [...line.matchAll(/--([a-z-]+)/g)].map(([, option]) => option)
      for (const option of options) expect(Object.keys(optionsOf(command!)), line).toContain(option)
    }
  })

  it('shows a schema that compiles', async () => {
    const [, yaml] = /```yaml\n(.+?)```/s.exec(await read('README.md')) ?? []
    expect(compileDataset(parseSchemaText(yaml))).toMatchObject({ name: 'orders', rowsPerDay: 50_000 })
  })
})

describe('schema-language.md', () => {
  const examples = async () =>
    [...(await read('docs/schema-language.md')).matchAll(/```yaml\n(.+?)```/gs)].map(([, yaml]) =>
      compileDataset(parseSchemaText(yaml)),
    )

  it('shows schemas that compile and make rows', async () => {
    for (const dataset of await examples()) {
      const day = openDay(dataset, { seed: 1, date: '2026-11-19', rows: 50, averageRows: null })
      const batches = [...day.batches(day.partRange(0, 1))]
      expect(batches.reduce((rows, batch) => rows + batch.rows, 0)).toBe(50)
    }
  })

  it('shows every type of field', async () => {
    const shown = (await examples()).flatMap(({ form }) =>
      [...form.fields, ...Object.values(form.populations).flatMap(({ attributes }) => attributes)].map(
        ({ type }) => type,
      ),
    )
    const types = fieldForm.options.map((option) => option.shape.type.value)
    expect(types.filter((type) => !shown.includes(type))).toEqual([])
  })

  it('shows and explains every rule of expectations', async () => {
    const shown = (await examples()).flatMap(({ form }) => form.expectations.map(({ rule }) => rule))
    const text = await read('docs/schema-language.md')
    const rules = expectationForm.options.map((option) =>
      'shape' in option ? option.shape.rule.value : option.options[0].shape.rule.value,
    )
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.filter((rule) => !shown.includes(rule))).toEqual([])
    expect(rules.filter((rule) => !new RegExp(`^\\| (\`\\w+\`, )*\`${rule}\``, 'm').test(text))).toEqual([])
  })
})

// Written anew by `npx vitest run test/docs.test.ts --update`.
describe('docs', () => {
  it('cli.md is the help of every command', async () => {
    const screen = { columns: 100, paint: paintFor(false) }
    const sections = (await loadCommands()).map(
      (command) => `## ${command.name}\n\n\`\`\`text\n${commandHelp(command, screen)}\`\`\`\n`,
    )
    const intro = [
      `# ${PROGRAM}: the commands\n`,
      'Every command takes `--json`: standard output is then one JSON document. Progress and errors go to standard error;',
      'with `--json` an error is one line there, `{"error": {"name", "message", "faults", "reason"}}`.\n',
      'Exit codes: 0 done, 1 a check or the run failed, 2 bad usage.\n',
    ]
    await expect([...intro, ...sections].join('\n')).toMatchFileSnapshot('../docs/cli.md')
  })

  it('schemas.md describes every shipped schema', async () => {
    const sections = (await shippedSchemaNames()).map(async (name) => {
      const dataset = compileDataset(await loadShippedSchema(name))
      return `## ${name}\n\n${dataset.form.description}\n\n${schemaMarkdown(dataset)}`
    })
    const intro = '# The shipped schemas\n\nOne row per column, in the order of the columns.\n'
    await expect([intro, ...(await Promise.all(sections))].join('\n')).toMatchFileSnapshot(
      '../docs/schemas.md',
    )
  })
})
