/** What digests call. Places are those of bytes in the kernel's memory. */
export { clear, take } from '../memory'
export { hashDoubles } from './doubles'
export { hashRows, slotBytes } from './rows'
export { sumHalves } from './sum'
export { hashTexts } from './texts'
