/** Loops over numbers, texts and bytes, in WebAssembly: kernel/ holds their sources, docs/decisions/0022-kernel.md says why. */
import { KERNEL_CODE, type Kernel } from './kernel-code.ts'

/** What TypeScript knows of browsers only. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

export const kernel = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64')))
  .exports as Kernel
