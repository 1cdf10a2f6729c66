-- What free text is searched in: one row a person, brought up to the tables by the API after each change of the data.
create table search_document (
  user_id integer primary key references users on delete cascade,
  content_hash bytea not null,
  name_words tsvector not null,
  title_words tsvector not null,
  skill_words tsvector not null,
  experience_words tsvector not null
);
comment on column search_document.content_hash is 'Of the texts it was made from: a document whose texts did not change is not made again';
comment on column search_document.title_words is 'Titles of the CVs and roles';
comment on column search_document.skill_words is 'Skills, languages, certificates and courses';
comment on column search_document.experience_words is 'Projects, employers, positions and summaries';

create index ix_search_document_name on search_document using gin (name_words);
create index ix_search_document_title on search_document using gin (title_words);
create index ix_search_document_skill on search_document using gin (skill_words);
create index ix_search_document_experience on search_document using gin (experience_words);

-- The words that occur, so that one misspelt can be taken for the nearest that does. Names are kept apart: a search that may not
-- see names must not guess them either.
create table search_word (
  word text not null,
  is_name boolean not null,
  people integer not null,
  primary key (word, is_name)
);

-- Where a server does not offer pg_trgm (on Azure it must be allowed by a server parameter), misspelt words are not guessed; all
-- else works.
do $$
begin
  create extension if not exists pg_trgm;
  create index ix_search_word_trigrams on search_word using gin (word gin_trgm_ops);
exception
  when feature_not_supported or insufficient_privilege or undefined_file or undefined_object then
    raise notice 'pg_trgm is not available: misspelt words will not be guessed';
end
$$;
