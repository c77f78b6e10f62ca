using AsielGrains.Cli.Access;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Spectre.Console;

namespace AsielGrains.Cli.Session;

/// <summary>One run of a command against one server: the channel, who calls, and where the output goes.</summary>
sealed class ChainSession(
    Uri server, Func<Uri, GrpcChannel> open, Caller caller, Surroundings surroundings, bool json, NotAfter? notAfter)
    : IDisposable
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public GrpcChannel Channel { get; } = open(server);

    /// <summary>The address that was given as the server.</summary>
    public Uri Server => server;

    /// <summary>Another server, called with the same certificates.</summary>
    public GrpcChannel Open(Uri address) => open(address);

    public Caller Caller => caller;

    /// <summary>The same caller in another role, for what this one may not do.</summary>
    public required Func<ChainRole, Caller> As { get; init; }

    public Surroundings Surroundings => surroundings;

    /// <summary>Machine output is asked for.</summary>
    public bool IsJson => json;

    public IAnsiConsole Console { get; } = Terminal.Open(surroundings);

    public CapacityService.CapacityServiceClient Capacity => new(Channel);

    public PlacementService.PlacementServiceClient Placement => new(Invoker);

    public PortfolioService.PortfolioServiceClient Portfolio => new(Channel);

    public AccessService.AccessServiceClient Access => new(Channel);

    public CasesService.CasesServiceClient Cases => new(Invoker);

    public DeadlinesService.DeadlinesServiceClient Deadlines => new(Channel);

    public ExtensionOrdersService.ExtensionOrdersServiceClient Orders => new(Channel);

    public ExplanationsService.ExplanationsServiceClient Explanations => new(Channel);

    public FamilyService.FamilyServiceClient Families => new(Invoker);

    public FlowService.FlowServiceClient Flow => new(Channel);

    public HouseholdsService.HouseholdsServiceClient Households => new(Invoker);

    public PersonsService.PersonsServiceClient Persons => new(Invoker);

    public GvlService.GvlServiceClient Gvl => new(Invoker);

    public ProceduresService.ProceduresServiceClient Procedures => new(Channel);

    public RegietafelService.RegietafelServiceClient Regietafels => new(Invoker);

    public ReturnService.ReturnServiceClient Returns => new(Channel);

    public SitesService.SitesServiceClient Sites => new(Invoker);

    CallInvoker Invoker => notAfter is null ? Channel.CreateCallInvoker() : Channel.Intercept(notAfter);

    /// <summary>The options of one call: who, what for and until when.</summary>
    public Task<CallOptions> Options(CancellationToken stop) => Options(caller, stop);

    /// <summary>The same for another caller.</summary>
    public async Task<CallOptions> Options(Caller other, CancellationToken stop) => new(
        await other.Headers(stop), surroundings.Time.GetUtcNow().UtcDateTime + Deadline, stop);

    /// <summary>An answer that is shown: one line of JSON, or in words.</summary>
    public int Show(IMessage response, Action<TextWriter> words)
    {
        if (json)
            Line(response);
        else
            words(surroundings.Out);
        return ExitCode.Done;
    }

    public void Line(object value) => surroundings.Out.WriteLine(Json.Line(value));

    public void Line(IMessage message) => surroundings.Out.WriteLine(Json.Line(message));

    /// <summary>The answer to a command: the receipt, and the request id to repeat it with.</summary>
    /// <param name="more">What else the answer tells, in words.</param>
    public int Write(IMessage response, Receipt receipt, string requestId, Action<TextWriter>? more = null)
    {
        if (json)
        {
            surroundings.Out.WriteLine(Json.Line(response, requestId));
            return ExitCode.Done;
        }

        WriteReceipt(receipt, requestId);
        more?.Invoke(surroundings.Out);
        return ExitCode.Done;
    }

    public void Dispose() => Channel.Dispose();

    void WriteReceipt(Receipt receipt, string requestId)
    {
        var note = receipt.Repeated ? "repeated: the first answer again, nothing was added"
            : receipt.KnownAlready ? "known already, nothing was added"
            : "recorded";
        surroundings.Out.WriteLine($"{note}");
        surroundings.Out.WriteLine($"id        {receipt.Id}");
        surroundings.Out.WriteLine(FormattableString.Invariant($"version   {receipt.Version}"));
        surroundings.Out.WriteLine($"position  {receipt.Position}");
        surroundings.Out.WriteLine($"request   {requestId}");
    }
}
