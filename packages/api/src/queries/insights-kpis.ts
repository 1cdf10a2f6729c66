import type { ClientBase } from '@smart-assign/database';

/** The figures kept with a run (docs/operations.md, The five KPIs); null where the run has not got one. */
export interface RunKpis {
  readonly runId: number;
  readonly quarter: string;
  readonly loadedAt: Date;
  readonly asOf: string | null;
  readonly totalUsers: number | null;
  readonly totalCvs: number | null;
  readonly topTechnologies: readonly { readonly name: string; readonly people: number }[];
  readonly scClearedAvailable: number | null;
  readonly averageAvailability: number | null;
  readonly availabilityUnknown: number | null;
}

/** Of each quarter those of the run that loaded it last, oldest quarter first. */
export async function kpisByQuarter(client: ClientBase): Promise<RunKpis[]> {
  const { rows } = await client.query<RunKpis>(
    `select etl_run.run_id as "runId", quarter, finished_at as "loadedAt", figures.*
     from (
       select max(run_id) as run_id from etl_run join etl_run_kpi using (run_id)
       where status = 'loaded' and quarter ~ '^Q[1-4]\\d{4}$' group by quarter
     ) as last join etl_run using (run_id),
     lateral (
       select
         min(detail ->> 'as_of') filter (where kpi = 'average_availability') as "asOf",
         max(value) filter (where kpi = 'total_users')::integer as "totalUsers",
         max(value) filter (where kpi = 'total_cvs')::integer as "totalCvs",
         coalesce((array_agg(detail) filter (where kpi = 'top_technologies'))[1], '[]') as "topTechnologies",
         max(value) filter (where kpi = 'sc_cleared_available')::integer as "scClearedAvailable",
         max(value) filter (where kpi = 'average_availability')::float8 as "averageAvailability",
         max((detail ->> 'unknown')::integer) filter (where kpi = 'average_availability') as "availabilityUnknown"
       from etl_run_kpi where etl_run_kpi.run_id = etl_run.run_id
     ) as figures
     order by right(quarter, 4), quarter`,
  );
  return rows;
}
