/** The sign between a name and a post beside it. */
export const COMMA = /^(?: ?, ?| - )$/u;
/** A sign that ends an apposition. */
export const PAUSE = /^(?: ?[,.;:)!?(]| - |\n)/u;
