-- What a source of availability says beside the figure; null where the file has no such column. Their parsers see to the range of the
-- percentage: a constraint would be asked for each of millions of rows.
alter table user_availability
  add column tentative_percent integer,
  add column overbooked boolean;
comment on column user_availability.source is 'What decided the figure; side_source tells how old that is';
comment on column user_availability.tentative_percent is 'Share of the day under tentative bookings, not taken off percent_available';
comment on column user_availability.overbooked is 'Firm bookings are more than the person''s capacity of that day';

-- The age is kept once for each source: in each row it would change every row of a source whenever it is asked again.
create table side_source (
  source text primary key,
  as_of date not null,
  first_day date not null,
  last_day date not null,
  people_matched integer,
  people_unmatched integer
);
comment on table side_source is 'Other systems that data of people comes from beside the export';
comment on column side_source.as_of is 'Day (UTC) on which it was asked';
comment on column side_source.first_day is 'First of the days that it was asked about';

create trigger note_change after insert or update or delete or truncate on side_source for each statement execute function note_table_change();
