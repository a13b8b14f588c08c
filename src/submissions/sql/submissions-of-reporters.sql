-- name: submissions.submissions-of-reporters
-- The subject numbers (report-subject.ts) of the reports of the units $1, the enterprises $2 and the organizations $3, and of the
-- organizations inside those enterprises.
select report_subject(s.period, s.id) as id
from submission s where s.reporter_kind = 'UNIT' and s.reporter_id = any($1::bigint[])
union
select report_subject(s.period, s.id)
from submission s where s.reporter_kind = 'ENTERPRISE' and s.reporter_id = any($2::bigint[])
union
select report_subject(s.period, s.id)
from submission s where s.reporter_kind = 'ORGANIZATION' and s.reporter_id = any($3::bigint[])
union
select report_subject(s.period, s.id)
from organization_version o
join submission s on s.reporter_kind = 'ORGANIZATION' and s.reporter_id = o.organization_id
where o.enterprise_id = any($2::bigint[]) and o.superseded_by is null
