import type { Pool } from '@smart-assign/database';
import { AuditLog } from './audit/audit-log.ts';
import type { LoadStarter } from './loads/load-starter.ts';
import { KeptVocabularies } from './queries/kept-vocabularies.ts';
import { SearchSnapshots } from './search/snapshots.ts';
import { PostgresTextSearch } from './search/text/index.ts';
import type { Services } from './services.ts';
import type { ApiSettings } from './settings.ts';

export interface ServiceOptions {
  readonly pool: Pool;
  readonly settings: ApiSettings;
  readonly loads: LoadStarter | null;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Is told what failed in the background. */
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** What the routes work with, over one pool of connections. */
export function openServices({ pool, settings, loads, today, onTrouble }: ServiceOptions): Services {
  return {
    settings,
    pool,
    audit: new AuditLog(pool),
    search: new SearchSnapshots(pool, today),
    text: new PostgresTextSearch(pool, {
      onFailure: (error) => onTrouble('The words of the CVs could not be brought up to the data', error),
    }),
    vocabularies: new KeptVocabularies(pool, today),
    loads,
    today,
  };
}
