/** �, 锟斤拷: what a wrong encoding leaves of a text. */
export const MOJIBAKE = /\uFFFD|锟斤拷|烫烫烫/;
