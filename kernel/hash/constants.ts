/** Of MurmurHash3_x86_128: what the words of a block are multiplied by, and what is added to each word of the state. */
export const C1: i32 = 0x239b961b
export const C2: i32 = 0xab0e9789
export const C3: i32 = 0x38b34ae5
export const C4: i32 = 0xa1e38b93
export const N1: i32 = 0x561ccd1b
export const N2: i32 = 0x0bcaa747
export const N3: i32 = 0x96cd1c35
export const N4: i32 = 0x32ac3b17
