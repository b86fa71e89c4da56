/**
 * What `foldMembers` does, for the lines between two positions: the totals of each account with them, from its totals before
 * them. A merge is rare, and the order of merges matters: those are gone through one by one.
 */
export const addUp = `
create function docpoints.add_up(of_installation bigint, first_position bigint, last_position bigint) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  merge record;
begin
  insert into docpoints.members as held
    (installation, member_id, login, entries, redeemed, enrolments, leavings, first_points)
  select of_installation, member_id, (array_agg(login order by position desc))[1], count(*),
    coalesce(-sum(points) filter (where spends), 0),
    coalesce(array_agg(earned_on::text order by position) filter (where kind = 'enrolment' and leaves is not true), '{}'),
    coalesce(array_agg(earned_on::text order by position) filter (where kind = 'enrolment' and leaves), '{}'),
    (array_agg(earned_on::text order by position) filter (where earns))[1]
  from docpoints.counted
  where installation = of_installation and position between first_position and last_position
  group by member_id order by member_id
  on conflict (installation, member_id) do update set
    login = excluded.login,
    entries = held.entries + excluded.entries,
    redeemed = held.redeemed + excluded.redeemed,
    enrolments = held.enrolments || excluded.enrolments,
    leavings = held.leavings || excluded.leavings,
    first_points = coalesce(held.first_points, excluded.first_points);

  insert into docpoints.member_days as held (installation, member_id, earned_on, activity, points, times)
  select of_installation, member_id, earned_on, coalesce(activity, ''), sum(points),
    count(*) filter (where kind = 'award') - count(*) filter (where kind = 'revocation')
  from docpoints.counted
  where installation = of_installation and position between first_position and last_position and earns
  group by member_id, earned_on, coalesce(activity, '')
  order by member_id, earned_on, coalesce(activity, '')
  on conflict (installation, member_id, earned_on, docpoints.text_digest(activity)) do update set
    points = held.points + excluded.points,
    times = held.times + excluded.times;

  for merge in
    select member_id, login, merged_into, kind = 'revocation' as parts from docpoints.counted
    where installation = of_installation and position between first_position and last_position and merged_into is not null
    order by position
  loop
    update docpoints.members set merged_into = case when merge.parts then null else merge.merged_into end
    where installation = of_installation and member_id = merge.member_id;
    continue when merge.merged_into = merge.member_id;
    insert into docpoints.members (installation, member_id, login)
    values (of_installation, merge.merged_into, merge.login) on conflict do nothing;
    update docpoints.members set merged = case
      when merge.parts then array_remove(merged, merge.member_id)
      when merge.member_id = any(merged) then merged
      else merged || merge.member_id
    end
    where installation = of_installation and member_id = merge.merged_into;
  end loop;
end $$;

create view docpoints.counted with (security_invoker = true) as
select *,
  kind <> 'enrolment' and not spends and (points <> 0 or (kind in ('award', 'revocation') and merged_into is null))
    as earns
from (
  select *, kind = 'redemption' or (kind = 'revocation' and activity is null and points > 0) as spends
  from docpoints.entries where kind is not null
) as known;
`;
