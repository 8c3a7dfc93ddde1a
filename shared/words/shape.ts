/** The same keys at every depth, each with some text: what a translation must be. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
