-- Words that begin with what somebody types stand beside one another in the order of code points alone; in that of a language an index
-- cannot tell where they end.
alter table search_word alter word type text collate "C";
