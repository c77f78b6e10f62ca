using AsielGrains.Domain.Reception;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Benchmarks.Capacities;

/// <summary>
/// The same numbers as rows, one for each site, type and night, kept up by somebody else: PostgreSQL only adds them up.
/// </summary>
sealed class NightTable(string connectionString) : IAsyncDisposable
{
    const string Schema =
        """
        create table site_night (
          site int not null, province text not null, municipality text not null, type int not null, night date not null,
          total int not null, occupied int not null, reserved int not null, blocked int not null, flex int not null,
          placeable int not null)
        """;

    const string Included = "include (total, occupied, reserved, blocked, flex, placeable)";

    const string Sums =
        "select type, sum(total), sum(occupied), sum(reserved), sum(blocked), sum(flex), sum(placeable)";

    readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 8, AutoPrepareMinUsages = 1, CommandTimeout = 0,
        });

    public async Task Open(SeededSites sites)
    {
        await Run(Schema);
        await using (var connection = await _source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync("copy site_night from stdin (format binary)"))
        {
            for (var number = 0; number < sites.States.Count; number++)
                foreach (var night in sites.States[number].Nights(new(sites.At), ReceptionLimits.NightsMax))
                    await Write(copy, (number, sites.States[number].Profile!), night);
            await copy.CompleteAsync();
        }

        await Run($"create index by_night on site_night (night, province, type) {Included}");
        await Run($"create index by_province on site_night (province, night, type) {Included}");
        await Run("vacuum analyze site_night");
    }

    public Task<long> Night(DateOnly night) => Sum(
        $"{Sums} from site_night where night = $1 group by type", night);

    public Task<long> Province(DateOnly night, string province) => Sum(
        $"{Sums} from site_night where night = $1 and province = $2 group by type", night, province);

    public Task<long> Nights(string province) => Sum(
        $"{Sums} from site_night where province = $1 group by night, type", province);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    async Task<long> Sum(string sql, params object[] values)
    {
#pragma warning disable CA2100 // Constants of this class.
        await using var command = _source.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await using var rows = await command.ExecuteReaderAsync();
        var total = 0L;
        while (await rows.ReadAsync())
            total += rows.GetInt64(1);
        return total;
    }

    static async Task Write(
        NpgsqlBinaryImporter copy, (int Number, SiteProfile Profile) site, SiteNight night)
    {
        foreach (var type in night.Types)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(site.Number, NpgsqlDbType.Integer);
            await copy.WriteAsync(site.Profile.Province, NpgsqlDbType.Text);
            await copy.WriteAsync(site.Profile.Municipality, NpgsqlDbType.Text);
            await copy.WriteAsync((int)type.Type, NpgsqlDbType.Integer);
            await copy.WriteAsync(night.Night, NpgsqlDbType.Date);
            foreach (var number in new[]
            {
                type.Total, type.Occupied, type.Reserved, type.Blocked, type.Flex, night.Placeable,
            })
                await copy.WriteAsync(number, NpgsqlDbType.Integer);
        }
    }

    async Task Run(string sql)
    {
#pragma warning disable CA2100 // Constants of this class.
        await using var command = _source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
