using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

/// <summary>A prepared statement that stays open, with its parameters <c>$1</c>, <c>$2</c> … in order.</summary>
sealed class SqliteStatement : IDisposable
{
    readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this project; values are bound.
        _command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
    }

    public SqliteStatement Bind(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = _command.Parameters[i];
            // The driver infers the type once and keeps it.
            parameter.ResetSqliteType();
            parameter.Value = values[i] ?? DBNull.Value;
        }

        return this;
    }

    public int Execute() => _command.ExecuteNonQuery();

    public object? Scalar() => _command.ExecuteScalar() is var value && value is DBNull ? null : value;

    public SqliteDataReader Read() => _command.ExecuteReader();

    public List<T> ReadAll<T>(Func<SqliteDataReader, T> row)
    {
        using var reader = Read();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();
}
