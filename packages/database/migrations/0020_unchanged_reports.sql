-- What a run must know of the one before it to tell that a file need not be read again.
alter table etl_run
  add column reading text,
  add column erasure_state text,
  add column table_states jsonb;
comment on column etl_run.reading is 'Hash of what decides how a file is read: the program, the schema, the encoding asked for';
comment on column etl_run.erasure_state is 'Who was erased when the run loaded, as a count and a time';
comment on column etl_run.table_states is 'State of each table as the run left it: another one once somebody writes to it';

alter table etl_run_report add column skipped boolean not null default false;
comment on column etl_run_report.skipped is 'The file was not read, since neither it nor its tables had changed; its counts are those of the run before';
