using AsielGrains.TestSupport.Hosts;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Host.Tests.Doctor;

/// <summary>A hand at the journal's file, behind the back of the host that has it open.</summary>
static class JournalFile
{
    public static void Run(HostFolder folder, string sql)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = folder.At("journal.db"), Pooling = false };
        using var file = new SqliteConnection(connection.ToString());
        file.Open();
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
