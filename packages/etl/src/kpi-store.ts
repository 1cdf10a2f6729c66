import type { Client } from '@smart-assign/database';
import { kpiDay, type Kpis } from './kpi.ts';

/** Keeps the KPIs with the run they were computed for. */
export async function storeKpis(client: Client, runId: number, kpis: Kpis): Promise<void> {
  const rows: [string, number | null, unknown][] = [
    ['total_users', kpis.totalUsers, null],
    ['total_cvs', kpis.totalCvs, null],
    ['top_technologies', null, kpis.topTechnologies],
    ['sc_cleared_available', kpis.scClearedAvailable, { as_of: kpis.asOf }],
    [
      'average_availability',
      kpis.averageAvailability,
      { as_of: kpis.asOf, unknown: kpis.availabilityUnknown },
    ],
  ];
  await client.query(
    `insert into etl_run_kpi (run_id, kpi, value, detail)
     select $1, * from unnest($2::text[], $3::numeric[], $4::jsonb[])
     on conflict (run_id, kpi) do update set value = excluded.value, detail = excluded.detail`,
    [
      runId,
      rows.map(([kpi]) => kpi),
      rows.map(([, value]) => value),
      rows.map(([, , detail]) => (detail === null ? null : JSON.stringify(detail))),
    ],
  );
}

/**
 * The KPIs of the newest earlier run that left the data as this one did, if they are as of the same day: computing them once more
 * would give the same.
 * @returns null where there is no such run
 */
export async function formerKpis(
  client: Client,
  runId: number,
  firstDay: string | null,
): Promise<{ runId: number; kpis: Kpis } | null> {
  const { rows } = await client.query<{ run_id: number; kpi: string; value: number | null; detail: unknown }>(
    `select run_id, kpi, value::float8, detail from etl_run_kpi
     where run_id = (
       select max(former.run_id) from etl_run as former join etl_run as this using (table_states, reading)
       where this.run_id = $1 and former.run_id < $1 and former.status = 'loaded'
         and exists (select from etl_run_kpi where etl_run_kpi.run_id = former.run_id)
     )`,
    [runId],
  );
  if (rows.length === 0) return null;
  const stored = new Map(rows.map((row) => [row.kpi, row]));
  const { as_of: asOf, unknown } = stored.get('average_availability')!.detail as {
    as_of: string;
    unknown: number;
  };
  if (asOf !== kpiDay(firstDay)) return null;
  const kpis: Kpis = {
    totalUsers: stored.get('total_users')!.value!,
    totalCvs: stored.get('total_cvs')!.value!,
    topTechnologies: stored.get('top_technologies')!.detail as Kpis['topTechnologies'],
    scClearedAvailable: stored.get('sc_cleared_available')!.value!,
    averageAvailability: stored.get('average_availability')!.value,
    availabilityUnknown: unknown,
    asOf,
  };
  return { runId: rows[0]!.run_id, kpis };
}
