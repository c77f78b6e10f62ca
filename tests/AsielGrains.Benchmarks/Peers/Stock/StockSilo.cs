using AsielGrains.Benchmarks.Commands;
using AsielGrains.Grains.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;

namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>
/// A silo with the AdoNet provider as it comes out of the package: its serializer, its driver's settings, and a schema
/// of the shape its documentation gives, because the package has none in it.
/// </summary>
static class StockSilo
{
    public static async Task Add(WebApplicationBuilder builder, string connectionString)
    {
        await CreateSchema(connectionString);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Next(), serviceId: "stock", clusterId: "stock");
            silo.Configure<EndpointOptions>(endpoints => endpoints.GatewayPort = 0);
            // A silo refuses to start when a type of any assembly it loads can't cross.
            silo.Services.AddChainSerialization();
            silo.AddAdoNetGrainStorageAsDefault(storage =>
            {
                storage.Invariant = "Npgsql";
                storage.ConnectionString = connectionString;
            });
        });
    }

    static async Task CreateSchema(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var create = source.CreateCommand(StockSchema.Sql);
        await create.ExecuteNonQueryAsync();
    }
}
