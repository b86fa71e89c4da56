// src/ledger/postgres-roles.ts
/** The role that reads and appends: it may do neither more nor less. */
const appRole = "docpoints_app";
/** The role that alone may take entries away. */
const eraserRole = "docpoints_eraser";
/**
* Roles are of the whole server, so that they may be there already. Who makes them may act as both; who runs the App
* needs `docpoints_app` alone.
*/
const makeRoles = [appRole, eraserRole].map((role) => `
do $$
declare
  may_act boolean;
begin
  if not exists (select from pg_roles where rolname = '${role}') then
    begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  may_act := pg_has_role(current_user, '${role}',
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end);
  if not may_act then
    execute format('grant ${role} to %I', current_user);
  end if;
end $$;
`).join("");
export { eraserRole as n, makeRoles as r, appRole as t };
