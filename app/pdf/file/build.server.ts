/**
 * The standard that a file is written to. Every document is PDF/A-3b; PDF/A-1b is the same document without what is younger than
 * that standard, for the one validator of the archive standards that is free software and in every Debian.
 */
export type Build = 'PDF/A-3b' | 'PDF/A-1b';
