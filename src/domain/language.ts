// The two languages in which the product's own names exist.

export type Language = 'ja' | 'en';

/** A name in every language; the core passes it on and never reads it. */
export type Labels = Readonly<Record<Language, string>>;
