-- The moments at which a load was due, each taken by one of the processes that keep the schedule.
create table scheduled_load (
  due timestamptz primary key,
  taken_at timestamptz not null default now(),
  taken_by text not null
);
comment on column scheduled_load.taken_by is 'Host and process that ran it';
