import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, removeEmbeddedServer } from '@smart-assign/database';
import { exportRows, type ExportSize } from './export-size.ts';
import { copyFloor } from './floor.ts';
import { makeExport } from './make-export.ts';
import { emptyDatabase, measureLoad, type Measured } from './measure.ts';

/*
 * Measures the load as a user meets it, the whole process, beside the floor: PostgreSQL's own COPY of the same files into
 * tables of text, on the same server, in the same run. Server and data are made for it and thrown away.
 */

const { values: options } = parseArgs({
  options: {
    small: { type: 'string' },
    large: { type: 'string' },
    users: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
  },
});
const runs = Number(options.runs);

interface Row {
  readonly work: string;
  readonly floor: number;
  readonly load: Measured;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function medianOf(measured: readonly Measured[]): Measured {
  return {
    seconds: median(measured.map(({ seconds }) => seconds)),
    peakMegabytes: Math.max(...measured.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'smart-assign-bench-'));
const dataFolder = join(folder, 'postgres');
try {
  const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
  const rows: Row[] = [];
  const measureBoth = async (name: string, quarter: string) => {
    const size: ExportSize = await exportRows(quarter);
    const told = `${name} (${size.rows.toLocaleString('en-GB')} rows, ${Math.round(size.bytes / 1e6)} MB)`;
    const first: Measured[] = [];
    const again: Measured[] = [];
    const reread: Measured[] = [];
    const floors: number[] = [];
    for (let run = 1; run <= runs; run++) {
      console.error(`${told}: round ${run} of ${runs}`);
      floors.push(await copyFloor(database, quarter));
      await emptyDatabase(database);
      first.push(await measureLoad(database, quarter));
      again.push(await measureLoad(database, quarter, { expectUnchanged: true }));
      reread.push(await measureLoad(database, quarter, { words: ['--reread'], expectUnchanged: true }));
    }
    rows.push({ work: `${told}, first load`, floor: median(floors), load: medianOf(first) });
    rows.push({ work: `${told}, again: not read`, floor: median(floors), load: medianOf(again) });
    rows.push({ work: `${told}, again, --reread: compared`, floor: median(floors), load: medianOf(reread) });
  };

  await measureBoth('small', options.small ?? (await makeExport(join(folder, 'small'), 500)));
  await measureBoth(
    'large',
    options.large ?? (await makeExport(join(folder, 'large'), Number(options.users))),
  );

  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`,
  );
  console.log(`Medians of ${runs} rounds; memory is the highest.\n`);
  console.log('| work | load | floor | load / floor | peak memory of Node |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { work, floor, load } of rows) {
    const ratio = (load.seconds / floor).toFixed(2);
    console.log(
      `| ${work} | ${load.seconds.toFixed(2)} s | ${floor.toFixed(2)} s | ${ratio} | ${load.peakMegabytes} MB |`,
    );
  }
} finally {
  await removeEmbeddedServer({ dataFolder });
  await rm(folder, { recursive: true, force: true });
}
