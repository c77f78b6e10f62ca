-- Which silos a cluster has. Orleans changes the table only together with its version, so that two silos can't act on
-- different views of who is alive.
create table membership_version (
  cluster_id text primary key,
  version integer not null default 0
);

create table membership (
  cluster_id text not null references membership_version,
  address text not null,
  port integer not null,
  generation integer not null,
  silo_name text not null,
  host_name text not null,
  status integer not null,
  gateway_port integer not null,
  suspicions text,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  primary key (cluster_id, address, port, generation)
);

insert into OrleansQuery (QueryKey, QueryText) values ('InsertMembershipVersionKey', $query$
with added as (
  insert into membership_version (cluster_id) values (@DeploymentId) on conflict do nothing returning 1)
select count(*) from added
$query$);

-- One statement: of two silos that join at the same version the second finds the version taken and tries again.
insert into OrleansQuery (QueryKey, QueryText) values ('InsertMembershipKey', $query$
with moved as (
  update membership_version set version = version + 1
  where cluster_id = @DeploymentId and version = @Version and not exists (
    select from membership
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning cluster_id),
added as (
  insert into membership (
    cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
  select
    cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
  from moved
  returning 1)
select count(*) from added
$query$);

insert into OrleansQuery (QueryKey, QueryText) values ('UpdateMembershipKey', $query$
with moved as (
  update membership_version set version = version + 1
  where cluster_id = @DeploymentId and version = @Version and exists (
    select from membership
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning cluster_id),
changed as (
  update membership m set status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
  from moved
  where m.cluster_id = moved.cluster_id and m.address = @Address and m.port = @Port and m.generation = @Generation
  returning 1)
select count(*) from changed
$query$);

-- Says only that the silo lives, so it does not move the version.
insert into OrleansQuery (QueryKey, QueryText) values ('UpdateIAmAlivetimeKey', $query$
update membership set alive_at = @IAmAliveTime
where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$query$);

-- The version comes also when there is no silo; a row without a start time tells that.
insert into OrleansQuery (QueryKey, QueryText) values ('MembershipReadAllKey', $query$
select
  m.address as Address, m.port as Port, m.generation as Generation, m.silo_name as SiloName,
  m.host_name as HostName, m.status as Status, m.gateway_port as ProxyPort, m.suspicions as SuspectTimes,
  m.started_at as StartTime, m.alive_at as IAmAliveTime, v.version as Version
from membership_version v left join membership m using (cluster_id)
where v.cluster_id = @DeploymentId
$query$);

insert into OrleansQuery (QueryKey, QueryText) values ('MembershipReadRowKey', $query$
select
  m.address as Address, m.port as Port, m.generation as Generation, m.silo_name as SiloName,
  m.host_name as HostName, m.status as Status, m.gateway_port as ProxyPort, m.suspicions as SuspectTimes,
  m.started_at as StartTime, m.alive_at as IAmAliveTime, v.version as Version
from membership_version v left join membership m
  on m.cluster_id = v.cluster_id and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.cluster_id = @DeploymentId
$query$);

-- 3 is a silo that is active.
insert into OrleansQuery (QueryKey, QueryText) values ('GatewaysQueryKey', $query$
select address as Address, gateway_port as ProxyPort, generation as Generation from membership
where cluster_id = @DeploymentId and status = @Status and gateway_port > 0
$query$);

insert into OrleansQuery (QueryKey, QueryText) values ('CleanupDefunctSiloEntriesKey', $query$
delete from membership where cluster_id = @DeploymentId and alive_at < @IAmAliveTime and status <> 3
$query$);

insert into OrleansQuery (QueryKey, QueryText) values ('DeleteMembershipTableEntriesKey', $query$
with emptied as (delete from membership where cluster_id = @DeploymentId returning 1)
delete from membership_version where cluster_id = @DeploymentId and (select count(*) from emptied) >= 0
$query$);
