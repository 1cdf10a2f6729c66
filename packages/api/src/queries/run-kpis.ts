import type { ClientBase } from '@smart-assign/database';

export interface RunKpi {
  readonly kpi: string;
  readonly value: number | null;
  /** What a number does not say; what it is depends on the KPI. */
  readonly detail: unknown;
}

/** The KPIs stored with a run, by name. */
export async function runKpis(client: ClientBase, runId: number): Promise<RunKpi[]> {
  const { rows } = await client.query<RunKpi>(
    'select kpi, value::float8 as value, detail from etl_run_kpi where run_id = $1 order by kpi',
    [runId],
  );
  return rows;
}
