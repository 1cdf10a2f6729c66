import type { Pool } from '@smart-assign/database';
import type { AuditLog } from './audit/audit-log.ts';
import type { LoadStarter } from './loads/load-starter.ts';
import type { KeptVocabularies } from './queries/kept-vocabularies.ts';
import type { SearchSnapshots } from './search/snapshots.ts';
import type { TextSearch } from './search/text-search.ts';
import type { ApiSettings } from './settings.ts';

/** What the routes work with. */
export interface Services {
  readonly settings: ApiSettings;
  readonly pool: Pool;
  readonly audit: AuditLog;
  /** What searches are answered from. */
  readonly search: SearchSnapshots;
  /** Search by words. */
  readonly text: TextSearch;
  /** What filters can be set to, for type-ahead. */
  readonly vocabularies: KeptVocabularies;
  /** Starts a load in a process of its own; null where the server was built without. */
  readonly loads: LoadStarter | null;
  /** Today as `YYYY-MM-DD`, in UTC; tests set it. */
  readonly today: () => string;
}
