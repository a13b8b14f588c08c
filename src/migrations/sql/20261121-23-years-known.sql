-- name: migrations.years-known
-- What was known at an instant, as migration 14 says it; but the revisions of a report are looked up in its year.
create or replace procedure make_known_views() language plpgsql as $$
declare
  item record;
  known constant text := '(select r.id from public.revision r where r.number <= current_setting(''tonghop.known_number'')::bigint)';
begin
  drop schema if exists known cascade;
  create schema known;

  -- Records that are replaced: those that were there and not replaced yet. To whom looks at that time, none is.
  for item in
    select c.table_name as name, string_agg(case c.column_name when 'superseded_by' then 'null::bigint as superseded_by'
      else 't.' || quote_ident(c.column_name) end, ', ' order by c.ordinal_position) as columns
    from information_schema.columns c
    where c.table_schema = 'public' and c.table_name in (
      select x.table_name from information_schema.columns x
      join information_schema.tables b using (table_schema, table_name)
      where x.table_schema = 'public' and b.table_type = 'BASE TABLE' and x.column_name = 'superseded_by')
    group by c.table_name
  loop
    execute format('create view known.%I as select %s from public.%I t where t.revision_id in %s
      and (t.superseded_by is null or t.superseded_by not in %s)', item.name, item.columns, item.name, known, known);
  end loop;

  -- Records that are only ever added.
  for item in select unnest(array['submission_revision', 'submission_event', 'definition_revision', 'reorganization']) as name
  loop
    execute format('create view known.%I as select t.* from public.%I t where t.revision_id in %s', item.name, item.name, known);
  end loop;

  execute $view$
    create view known.form_version as
    select v.* from public.form_version v
    join public.form f on f.id = v.form_id
    where exists (select from known.definition_revision d
      where d.subject = 'FORM' and d.code = f.code and (d.content ->> 'version')::int = v.version)$view$;
  execute $view$
    create view known.indicator as
    select i.id, i.code, d.content ->> 'nameVi' as name_vi, d.content ->> 'nameEn' as name_en,
      d.content ->> 'descriptionVi' as description_vi, d.content ->> 'descriptionEn' as description_en,
      d.content ->> 'formula' as formula, d.content ->> 'unit' as unit, d.content ->> 'direction' as direction,
      d.content ->> 'catalogue' as catalogue,
      array(select jsonb_array_elements_text(coalesce(d.content -> 'documents', '[]'))) as documents
    from public.indicator i
    cross join lateral (
      select d.content from known.definition_revision d join public.revision r on r.id = d.revision_id
      where d.subject = 'INDICATOR' and d.code = i.code order by r.number desc, d.id desc limit 1
    ) d$view$;
  execute $view$
    create view known.measure_dimension as
    select m.id as measure_id, x.id as dimension_id
    from public.measure m
    cross join lateral (
      select d.content from known.definition_revision d join public.revision r on r.id = d.revision_id
      where d.subject = 'MEASURE' and d.code = m.code order by r.number desc, d.id desc limit 1
    ) d
    cross join lateral jsonb_array_elements_text(d.content -> 'dimensions') code
    join public.dimension x on x.code = code.value
    union
    select k.measure_id, k.dimension_id
    from public.measure_dimension k join public.measure m on m.id = k.measure_id and m.source = 'SYSTEM'$view$;
  execute $view$
    create view known.measure as
    select m.* from public.measure m
    where m.source = 'SYSTEM'
      or exists (select from known.definition_revision d where d.subject = 'MEASURE' and d.code = m.code)$view$;

  perform set_config('search_path', 'public', true);
  create temporary table known_view (name text primary key, level int not null, text text not null) on commit drop;
  with recursive uses as (
    select distinct v.oid as view_oid, used.oid as used_oid
    from pg_class v
    join pg_rewrite w on w.ev_class = v.oid
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
    join pg_class used on used.oid = d.refobjid and used.relkind = 'v' and used.oid <> v.oid
    where v.relkind = 'v' and v.relnamespace = 'public'::regnamespace
  ), deep as (
    select v.oid, 0 as level from pg_class v where v.relkind = 'v' and v.relnamespace = 'public'::regnamespace
    union all
    select u.view_oid, deep.level + 1 from deep join uses u on u.used_oid = deep.oid
  )
  insert into known_view
  select v.relname, max(deep.level), pg_get_viewdef(v.oid)
  from deep join pg_class v on v.oid = deep.oid
  group by v.oid, v.relname;

  perform set_config('search_path', 'known, public', true);
  -- The state of a revision comes first: a report's pointers follow from it.
  execute (select format('create view known.%I as %s', name, text) from known_view where name = 'submission_revision_state');
  execute $view$
    create view known.submission as
    select s.id, s.form_id, s.period, s.reporter_kind, s.reporter_id,
      (select r.id from submission_revision_state r
        where r.submission_id = s.id and r.period = s.period and r.state = 'ACCEPTED' order by r.number desc limit 1) as final_revision_id,
      (select r.id from submission_revision_state r
        where r.submission_id = s.id and r.period = s.period and r.state in ('SUBMITTED', 'ACCEPTED')
        order by r.number desc limit 1) as provisional_revision_id,
      (select min(r.received_at) from submission_revision_state r
        where r.submission_id = s.id and r.period = s.period and r.state <> 'WITHDRAWN') as first_received_at
    from public.submission s
    where exists (select from submission_revision r where r.submission_id = s.id and r.period = s.period)$view$;
  for item in select name, text from known_view where name <> 'submission_revision_state' order by level, name
  loop
    execute format('create view known.%I as %s', item.name, item.text);
  end loop;
  perform set_config('search_path', 'public', true);
  drop table known_view;
end $$;
call make_known_views();
