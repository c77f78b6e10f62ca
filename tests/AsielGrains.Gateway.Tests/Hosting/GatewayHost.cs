using System.Net;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Operations;
using AsielGrains.Gateway.Tests.Chain;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Tests.Hosting;

/// <summary>The gateway on two free ports of this machine, before a chain in memory.</summary>
public sealed class GatewayHost : IAsyncLifetime
{
    readonly WebApplication _app;

    public GatewayHost()
        : this("Development", [])
    {
    }

    GatewayHost(string environment, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton(Chain.Factory());
        builder.Services.AddSingleton<IDeadlineReadings>(Deadlines);
        builder.Services.AddSingleton<IFlowReadings>(Flow);
        builder.Services.AddSingleton(Chain.Capacity);
        builder.Services.AddSingleton<IOperationsReadings>(new OperationsInMemory());
        builder.Services.AddGateway(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.UseGateway();
        _app.MapGateway();
    }

    public static GatewayHost In(string environment, Dictionary<string, string?> settings) =>
        new(environment, settings);

    public ChainInMemory Chain { get; } = new();

    public DeadlinesInMemory Deadlines { get; } = new();

    public FlowInMemory Flow { get; } = new();

    public RecordedLog Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public GrpcChannel Channel { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public Contract.V1.CasesService.CasesServiceClient Cases => new(Channel);

    public Contract.V1.AccessService.AccessServiceClient Access => new(Channel);

    public Contract.V1.ExplanationsService.ExplanationsServiceClient Explanations => new(Channel);

    public Contract.V1.PersonsService.PersonsServiceClient Persons => new(Channel);

    public Contract.V1.FlowService.FlowServiceClient FlowClient => new(Channel);

    public Contract.V1.ImportsService.ImportsServiceClient Imports => new(Channel);

    public Contract.V1.FamilyService.FamilyServiceClient Families => new(Channel);

    public Contract.V1.RegietafelService.RegietafelServiceClient Regietafels => new(Channel);

    public Contract.V1.ReturnService.ReturnServiceClient Returns => new(Channel);

    public Contract.V1.GvlService.GvlServiceClient Gvl => new(Channel);

    public Contract.V1.SitesService.SitesServiceClient Sites => new(Channel);

    public Contract.V1.CapacityService.CapacityServiceClient Capacity => new(Channel);

    public Contract.V1.PlacementService.PlacementServiceClient Placement => new(Channel);

    public Contract.V1.PortfolioService.PortfolioServiceClient Portfolio => new(Channel);

    public Contract.V1.HouseholdsService.HouseholdsServiceClient Households => new(Channel);

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var urls = _app.Urls.ToArray();
        Channel = GrpcChannel.ForAddress(urls[0]);
        Http = new HttpClient { BaseAddress = new Uri(urls[1]) };
    }

    public string TokenOf(ChainRole role, PersonId? person = null, string? sites = null) =>
        Services.GetRequiredService<DevelopmentIssuer>().Mint(role, person, sites);

    /// <summary>A call of a role for its first purpose, or for another.</summary>
    public CallOptions As(
        ChainRole role,
        string? purpose = null,
        TimeSpan? deadline = null,
        PersonId? person = null,
        string? sites = null)
    {
        var headers = new Metadata
        {
            { "authorization", $"Bearer {TokenOf(role, person, sites)}" },
            { PurposeHeader.Name, purpose ?? role.Purposes[0] },
        };
        return new CallOptions(
            headers, deadline is null ? null : DateTime.UtcNow + deadline, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Channel?.Dispose();
        Http?.Dispose();
        await _app.DisposeAsync();
    }
}
