using AsielGrains.Cli.Access;
using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>A server in this process: the contract's services over real HTTP/2, and a development issuer.</summary>
sealed class ChainInMemory : IAsyncDisposable
{
    readonly WebApplication _app;

    ChainInMemory(WebApplication app) => _app = app;

    public CaseLedger Ledger => _app.Services.GetRequiredService<CaseLedger>();

    public CapacityInMemory Capacity => _app.Services.GetRequiredService<CapacityInMemory>();

    public PortfolioInMemory Portfolio => _app.Services.GetRequiredService<PortfolioInMemory>();

    public HouseholdsInMemory Households => _app.Services.GetRequiredService<HouseholdsInMemory>();

    public PlacementInMemory Placement => _app.Services.GetRequiredService<PlacementInMemory>();
    public ImportsInMemory Imports => _app.Services.GetRequiredService<ImportsInMemory>();

    public DeadlinesInMemory Deadlines => _app.Services.GetRequiredService<DeadlinesInMemory>();

    public OrdersInMemory Orders => _app.Services.GetRequiredService<OrdersInMemory>();

    public GvlInMemory Gvl => _app.Services.GetRequiredService<GvlInMemory>();

    public SitesInMemory Sites => _app.Services.GetRequiredService<SitesInMemory>();

    public FamiliesInMemory Families => _app.Services.GetRequiredService<FamiliesInMemory>();

    public RegietafelsInMemory Regietafels => _app.Services.GetRequiredService<RegietafelsInMemory>();

    public ChainFaults Faults => _app.Services.GetRequiredService<ChainFaults>();

    public TokenDesk Tokens => _app.Services.GetRequiredService<TokenDesk>();

    public Uri Grpc => new(_app.Urls.First());

    public Uri TokenUrl => new(new Uri(_app.Urls.Last()), "dev/token");

    public static async Task<ChainInMemory> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<CapacityInMemory>().AddSingleton<PlacementInMemory>()
            .AddSingleton<PortfolioInMemory>();
        builder.Services.AddSingleton<HouseholdsInMemory>().AddSingleton<SitesInMemory>();
        builder.Services.AddSingleton<ImportsInMemory>();
        builder.Services.AddSingleton<DeadlinesInMemory>().AddSingleton<OrdersInMemory>();
        builder.Services.AddSingleton<FamiliesInMemory>().AddSingleton<RegietafelsInMemory>();
        builder.Services.AddSingleton<GvlInMemory>();
        builder.Services.AddSingleton<CaseLedger>().AddSingleton<ChainFaults>().AddSingleton<TokenDesk>();
        builder.Services.AddGrpc(options => options.Interceptors.Add<TokenDesk>());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        Map(app);
        app.MapPost("/dev/token", async (HttpRequest request, TokenDesk desk) =>
            desk.Issue(await request.ReadFormAsync()));
        await app.StartAsync();
        return new(app);
    }

    static void Map(WebApplication app)
    {
        app.MapGrpcService<CapacityInMemory>();
        app.MapGrpcService<AccessInMemory>();
        app.MapGrpcService<CasesInMemory>();
        app.MapGrpcService<ExplanationsInMemory>();
        app.MapGrpcService<FlowInMemory>();
        app.MapGrpcService<HouseholdsInMemory>();
        app.MapGrpcService<PlacementInMemory>();
        app.MapGrpcService<PortfolioInMemory>();
        app.MapGrpcService<PersonsInMemory>();
        app.MapGrpcService<ImportsInMemory>();
        app.MapGrpcService<DeadlinesInMemory>();
        app.MapGrpcService<OrdersInMemory>();
        app.MapGrpcService<GvlInMemory>();
        app.MapGrpcService<ProceduresInMemory>();
        app.MapGrpcService<SitesInMemory>();
        app.MapGrpcService<FamiliesInMemory>();
        app.MapGrpcService<RegietafelsInMemory>();
        app.MapGrpcService<ReturnsInMemory>();
    }

    public async Task<ReplayOutcome> Play(Scene scene, ReplayOptions? options = null)
    {
        using var channel = GrpcChannel.ForAddress(Grpc);
        using var http = new HttpClient();
        var tokens = new DevelopmentIssuer(http, TokenUrl, "avim.registrar", "development-only", TimeProvider.System);
        var player = new ScenePlayer(
            channel.CreateCallInvoker(),
            new(tokens, "avim.identificatie"),
            new(tokens, "keten.sturing"),
            options ?? Quick,
            TimeProvider.System);
        return await player.Play(scene, new SilentProgress(), TestContext.Current.CancellationToken);
    }

    public static ReplayOptions Quick => new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        ReadingPause = TimeSpan.FromMilliseconds(1),
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
