export * from './fault.ts';
export type { Log, LogEvent } from './log.ts';
export {
  connectionUrl,
  maskedUrl,
  readDatabaseSettings,
  withSettings,
  type DatabaseSettings,
  type EmbeddedSettings,
  type ServerSettings,
} from './settings.ts';
export * from './embedded/index.ts';
export { openDatabase, type Database } from './database.ts';
export * from './brackets.ts';
export { describeSqlError, isSqlError, type SqlErrorDescription } from './sql-error.ts';
export { migrate, type MigrateOptions, type MigrateResult } from './migrate.ts';
export { dumpSchema } from './schema-dump.ts';
export type { Client, ClientBase, Pool } from 'pg';
export { isSearchProfileFilled, primaryCvFirst, refreshSearchProfile } from './search-profile.ts';
export { oneRow } from './one-row.ts';
export { takeScheduledLoad } from './scheduled-loads.ts';
export { setSecret } from './secret.ts';
export * from './erasure.ts';
export * from './identities.ts';
export { namingWords, type NamingWords } from './naming-words.ts';
export { textsNaming, type NamingText } from './texts-naming.ts';
export { spreadsheetCsvCell } from './spreadsheet-cell.ts';
export * from './runs/rejects.ts';
export * from './runs/run-history.ts';
export { dataVersion } from './data-version.ts';
export { peopleBySkill, recordQuarter } from './quarters.ts';
export * from './search-documents.ts';
export { bareWord, signsWithin } from './search-words.ts';
export {
  languageMap,
  searchFields,
  storedText,
  textSources,
  type SearchField,
  type TextSource,
} from './search-texts.ts';
export { countOwnChanges, countTableChanges, tableStates, type TableStates } from './table-changes.ts';
