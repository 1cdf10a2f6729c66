-- What is kept of each quarter when the next one replaces it: enough to tell who joined, how many left from where, and which skills
-- are new, and nothing that names a person who left.
create table quarter_person (
  quarter text not null,
  user_id integer not null,
  country text,
  department text,
  sfia_level integer,
  cpd_label text,
  primary key (quarter, user_id)
);
comment on column quarter_person.user_id is 'No relation: the row outlives the person''s own, and by itself leads to nobody';

create table quarter_skill (
  quarter text not null,
  skill text not null,
  people integer not null,
  primary key (quarter, skill)
);
