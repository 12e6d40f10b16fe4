/** What TypeScript knows of browsers only. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** Memory of a kernel: a new buffer takes the place of the old one, and of all views of it, when it grows. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer
}

/** Where something lies in a kernel's memory, in bytes. */
export type Place = number

/** What a module exports that needs nothing from outside. @param code its binary in Base64 */
export const instantiate = <Exports>(code: string): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(code, 'base64'))).exports as Exports
