create table hr_person (
  user_id integer primary key references users on delete cascade,
  source text not null,
  employee_id text,
  department text,
  country text,
  status text,
  job_title text
);
comment on table hr_person is 'What the HR department''s system says of a person, beside what their CV says';

create table source_identity (
  source text not null,
  source_person_id text not null,
  email text,
  external_user_id text,
  outcome text not null,
  primary key (source, source_person_id)
);
comment on table source_identity is 'People of other systems who match nobody of the export, or not one person alone';
comment on column source_identity.outcome is 'nobody; several people of the export match; shared: several people of the source match the same one';

create trigger note_change after insert or update or delete or truncate on hr_person for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on source_identity for each statement execute function note_table_change();
