using AsielGrains.Failpoints;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Sqlite;

static class SqliteSchema
{
    public static IReadOnlyList<Migration> Steps { get; } = Migration.Of("sqlite");

    /// <summary>Creates or upgrades the schema; the write lock makes racing processes do it once.</summary>
    public static int Upgrade(SqliteSession session, IReadOnlyList<Migration> steps) => session.InTransaction(() =>
    {
        session.Run(
            """
            create table if not exists schema_version (
              version integer primary key,
              applied_at text not null default (datetime('now'))
            ) strict;
            """);
        var version = (long)session.Statement("select coalesce(max(version), 0) from schema_version").Scalar()!;
        foreach (var step in Migration.Missing(steps, (int)version))
        {
            session.Run(step.Sql);
            Failpoint.Hit("migration-step");
            session.Statement("insert into schema_version (version) values ($1)", 1).Bind(step.Version).Execute();
        }

        return steps[^1].Version;
    });
}
