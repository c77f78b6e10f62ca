using System.Text.Json;
using AsielGrains.Domain;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace AsielGrains.Grains.Hosting;

/// <summary>
/// Domain and journal know nothing of Orleans: their values cross silos as JSON, but for the one that is in every event
/// (<see cref="WirePosition"/>). Silos and clients need this.
/// </summary>
public static class ChainSerialization
{
    public static IServiceCollection AddChainSerialization(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(IsOurs, new JsonSerializerOptions()));

        // Without this the first reply between silos is refused: the type's assembly is not allowed.
        services.Configure<TypeManifestOptions>(options =>
        {
            options.AddAllowedAssembly(typeof(Rejection).Assembly);
            options.AddAllowedAssembly(typeof(JournalPosition).Assembly);
            // Whether every type of every grain's method can cross is a matter of the code: the tests of the grains
            // have it looked at, not each start in development.
            options.EnableConfigurationAnalysis = false;
        });

        // Else a failure with a database provider's exception in it can't cross: its caller would be told of the codec
        // instead. What is not allowed on the other side arrives there as text.
        services.Configure<ExceptionSerializationOptions>(options => options.SupportedExceptionTypeFilter = _ => true);
        return services;
    }

    static bool IsOurs(Type type) =>
        type != typeof(JournalPosition)
        && (type.Assembly == typeof(Rejection).Assembly || type.Assembly == typeof(JournalPosition).Assembly);
}
