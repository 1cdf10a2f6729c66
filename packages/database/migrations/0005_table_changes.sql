-- How often each table of the loaded data was written to. Who keeps something made out of these tables, such as the search of the
-- API, can tell by it that it is stale, whoever wrote: a load, an erasure, or somebody with psql.
create table table_change (
  table_name text primary key,
  changes bigint not null
);
comment on table table_change is 'Statements that wrote to each table, counted by triggers';

create function note_table_change() returns trigger
language plpgsql as $$
begin
  -- A load counts its own writes, since it knows whether a statement changed a row at all.
  if current_setting('smart_assign.loading', true) is distinct from 'on' then
    insert into table_change (table_name, changes) values (tg_table_name, 1)
    on conflict (table_name) do update set changes = table_change.changes + 1;
  end if;
  return null;
end
$$;

create trigger note_change after insert or update or delete or truncate on users for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cvs for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on dim_technology for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on dim_language for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on dim_industry for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on dim_project_type for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on dim_clearance for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on grade_band for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cv_technology for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cv_language for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on project_experience for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on work_experience for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on certification for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on course for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on education for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on position for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on blog_publication for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cv_role for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on key_qualification for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on user_clearance for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on user_availability for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on user_access_role for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cv_usage for each statement execute function note_table_change();
create trigger note_change after insert or update or delete or truncate on cv_section_usage for each statement execute function note_table_change();
