/**
 * Raised whenever the same bytes are read into another record: the next sync of every source then
 * reads all its files anew. What is stored by an older parser would otherwise stay until each file
 * is edited.
 */
export const PARSER_VERSION = 5;
