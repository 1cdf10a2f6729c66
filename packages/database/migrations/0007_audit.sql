-- Who saw whom, and what they asked. Append-only for the application; rows go when their retention is over.
create table audit_event (
  event_id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text not null,
  account_name text not null,
  role text not null,
  action text not null,
  purpose text,
  request_id text,
  people integer[] not null default '{}',
  everyone boolean not null default false,
  detail jsonb not null default '{}'
);
comment on column audit_event.people is 'user_id of everyone whose data the answer held';
comment on column audit_event.everyone is 'The answer held all people there were at that moment';

create index ix_audit_event_at on audit_event (at);
create index ix_audit_event_people on audit_event using gin (people);
create index ix_audit_event_everyone on audit_event (at) where everyone;
