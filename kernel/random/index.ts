/** What draws call. Places are those of bytes in the kernel's memory. */
export { clear, take } from '../memory'
export { encryptBlocks } from './threefry'
export { drawChances, drawUniforms } from './uniform'
