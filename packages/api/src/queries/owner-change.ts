/**
 * When the owner of a CV last changed it, as an SQL aggregate over `cvs left join cv_usage`: of somebody with two CVs the later counts.
 * The user report tells the date, and where it does not the usage report may. It is the age of a CV wherever one is told, so that a
 * figure and the search behind it are of the same people.
 */
export const ownerChange = 'max(coalesce(cv_last_updated_by_owner, cv_usage.owner_last_updated))';
