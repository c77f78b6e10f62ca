using AsielGrains.Contract;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Operations;
using AsielGrains.Gateway.Tests.Chain;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>The gateway as it is composed, before quiet guardians; it does not listen.</summary>
sealed class FuzzedGateway : IAsyncDisposable
{
    readonly WebApplication _app;

    public FuzzedGateway()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(QuietGrains.Factory());
        builder.Services.AddSingleton<IDeadlineReadings, QuietDeadlines>();
        builder.Services.AddSingleton<IFlowReadings, QuietFlow>();
        builder.Services.AddSingleton<ICapacityReadings, QuietCapacity>();
        builder.Services.AddSingleton<IOperationsReadings>(new OperationsInMemory());
        builder.Services.AddGateway(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.UseGateway();
        _app.MapGateway();
    }

    /// <summary>Every call of the contract, by its descriptors: a new one is here by itself.</summary>
    public static IReadOnlyList<string> Contract { get; } =
    [
        .. ContractDescription.Files
            .SelectMany(file => file.Services)
            .SelectMany(service => service.Methods)
            .Select(AccessTable.NameOf),
    ];

    /// <summary>The calls of the contract as they are mapped, for one caller at a time.</summary>
    public IReadOnlyList<FuzzedMethod> Methods() =>
    [
        .. ((IEndpointRouteBuilder)_app).DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint.RoutePattern.RawText, endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()))
            .Where(mapped => mapped is (not null, not null) && Contract.Contains(mapped.RawText))
            .Select(mapped => FuzzedMethod.Of(
                mapped.Item2!.Method, _app.Services.GetRequiredService(mapped.Item2.ServiceType))),
    ];

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
