-- One text of a multilang value: the international one, else the first by language code.
create function international_text(texts jsonb) returns text
language sql immutable parallel safe
return coalesce(texts ->> 'int', (select value from jsonb_each_text(texts) order by key limit 1));

-- One row a CV. A person with two CVs has two rows, of which one is the primary: the CV last updated.
create materialized view cv_search_profile_mv as
select
  users.user_id,
  users.cv_partner_user_id,
  international_text(users.name_multilang) as user_name,
  cvs.cv_id,
  international_text(cvs.title_multilang) as cv_title,
  cvs.sfia_level,
  cvs.cpd_label,
  users.country,
  skills.technologies,
  skills.max_years_experience,
  clearance.name as clearance,
  availability.date as latest_availability_date,
  availability.percent_available as latest_percent_available,
  users.email,
  users.department,
  row_number() over (
    partition by users.user_id order by cvs.cv_last_updated desc nulls last, cvs.cv_id
  ) = 1 as is_primary_cv
from users
join cvs using (user_id)
left join (
  select cv_id, string_agg(name, ', ' order by name) as technologies, max(years_experience) as max_years_experience
  from cv_technology join dim_technology using (technology_id)
  group by cv_id
) as skills using (cv_id)
-- The strongest clearance valid today: ranked before unranked, the first chain by name before the others.
left join (
  select distinct on (user_id) user_id, name
  from user_clearance join dim_clearance using (clearance_id)
  where valid_from <= current_date and (valid_to is null or valid_to >= current_date)
  order by user_id, chain nulls last, rank desc, name = 'None', name
) as clearance using (user_id)
-- Today, or the last day known before it, or else the first day to come.
left join lateral (
  (select date, percent_available from user_availability
   where user_availability.user_id = users.user_id and date <= current_date order by date desc limit 1)
  union all
  (select date, percent_available from user_availability
   where user_availability.user_id = users.user_id and date > current_date order by date limit 1)
  limit 1
) as availability on true
with no data;

-- Lets the view be refreshed while others read it.
create unique index ux_cv_search_profile_cv on cv_search_profile_mv (cv_id);
