-- name: forms.load-forms
select s.version, coalesce((
    select jsonb_agg(to_jsonb(v) || jsonb_build_object('code', f.code, 'member_id', f.member_id) order by f.id, v.version)
    from form_version v
    join form f on f.id = v.form_id), '[]') as forms
from catalogue_state s
