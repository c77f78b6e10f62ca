using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;

namespace AsielGrains.Gateway.Tests.Access;

public sealed class AccessMatrixTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    // x: allowed for the role's own purpose; f: allowed for that and for keten.sturing; -: denied to the role.
    const string Matrix = """
        rpc                    avim kmar ind coa director dtenv dji justid rechtspraak gza fg betrokkene drm beheer
        AnnounceCase           x    x    x   -   -        -     -   -      -           -   -  -          -   -
        RegisterCase           x    x    x   -   -        -     -   -      -           -   -  -          -   -
        LodgeApplication       x    x    x   -   -        -     -   -      -           -   -  -          -   -
        WithdrawCase           -    -    x   -   -        -     -   -      -           -   -  -          -   -
        CorrectCase            x    x    x   -   -        -     -   -      -           -   -  -          -   -
        ReportStep             x    x    x   x   -        x     x   -      x           x   -  -          -   -
        RetractStep            x    x    x   x   -        x     x   -      x           x   -  -          -   -
        MergeVNumbers          -    -    -   -   -        -     -   x      -           -   -  -          -   -
        SubmitCommands         x    x    x   x   -        x     x   -      x           x   -  -          -   -
        FindDuplicateCandidates x   x    x   -   -        -     -   x      -           -   -  -          -   -
        GetCase                x    x    x   x   -        x     x   x      -           -   -  -          -   -
        FindCases              x    x    x   x   -        x     x   x      -           -   -  -          -   -
        ListDeadlines          x    x    x   x   -        x     x   x      -           -   -  -          -   -
        ExplainDeadline        x    x    x   x   -        x     x   x      -           -   -  -          -   -
        ImportCases            x    x    x   x   -        x     x   x      x           x   -  -          -   -
        ExplainCase            x    x    x   x   -        x     x   x      -           -   -  -          -   -
        GetOverview            -    -    -   -   -        -     -   -      -           -   -  x          -   -
        SplitVNumbers          -    -    -   -   -        -     -   x      -           -   -  -          -   -
        ProtectPerson          x    x    x   -   -        -     -   -      -           -   -  -          -   -
        EndProtection          x    x    x   -   -        -     -   -      -           -   -  -          -   -
        GetIdentity            x    x    x   x   -        x     x   x      -           -   -  -          -   -
        ListFieldGroups        f    f    f   f   f        f     f   f      f           f   f  x          f   f
        ListDisclosures        -    -    -   -   -        -     -   -      -           -   x  x          -   -
        FindDeadlines          x    x    x   x   -        x     -   -      -           -   -  -          -   -
        AssignDeadlines        x    x    x   x   -        x     -   -      -           -   -  -          -   -
        FindStalledCases       x    x    x   x   -        x     -   -      -           -   -  -          -   -
        ForecastBreaches       x    x    x   x   -        x     -   -      -           -   -  -          -   -
        PreviewExtensionOrder  -    -    x   -   -        -     -   -      -           -   -  -          -   -
        PlaceExtensionOrder    -    -    x   -   -        -     -   -      -           -   -  -          -   -
        EndExtensionOrder      -    -    x   -   -        -     -   -      -           -   -  -          -   -
        GetExtensionOrder      -    -    x   -   -        -     -   -      -           -   -  -          -   -
        ListExtensionOrders    -    -    x   -   -        -     -   -      -           -   -  -          -   -
        ListExtensionOrderResults -    -    x   -   -        -     -   -      -           -   -  -          -   -
        GetFlow                f    f    f   f   f        f     f   f      f           f   f  -          f   f
        WatchFlow              f    f    f   f   f        f     f   f      f           f   f  -          f   f
        ListProcedures         f    f    f   f   f        f     f   f      f           f   f  x          f   f
        GetProcedure           f    f    f   f   f        f     f   f      f           f   f  x          f   f
        LinkFamily             -    -    x   -   -        -     -   -      -           -   -  -          -   -
        GetFamily              x    x    x   x   -        x     -   -      -           -   -  -          -   -
        ConveneRegietafel      -    -    x   -   -        -     -   -      -           -   -  -          -   -
        PlaceOnAgenda          -    -    x   -   -        -     -   -      -           -   -  -          -   -
        RecordDiscussion       -    -    x   -   -        -     -   -      -           -   -  -          -   -
        AddActionPoint         -    -    x   -   -        -     -   -      -           -   -  -          -   -
        SettleActionPoint      x    x    x   x   -        x     -   -      -           -   -  -          -   -
        GetRegietafel          x    x    x   x   -        x     -   -      -           -   -  -          -   -
        FindRegietafelCandidates x    x    x   x   -        x     -   -      -           -   -  -          -   -
        GetFileCheck           x    x    x   x   -        x     -   -      -           -   -  -          -   -
        GetTrackProposal       x    x    x   x   -        x     -   -      -           -   -  -          -   -
        DecideTrack            -    -    x   -   -        -     -   -      -           -   -  -          -   -
        GetReturnTrack         x    x    x   -   -        x     -   -      -           -   -  -          -   -
        CheckRemovability      x    x    x   -   -        x     -   -      -           -   -  -          -   -
        GetReturnFigures       f    f    f   f   f        f     f   f      f           f   f  -          f   f
        OpenSite               -    -    -   x   -        -     -   -      -           -   -  -          -   -
        OpenSitePart           -    -    -   x   -        -     -   -      -           -   -  -          -   -
        SetSitePartEnd         -    -    -   x   -        -     -   -      -           -   -  -          -   -
        AddUnits               -    -    -   x   -        -     -   -      -           -   -  -          -   -
        RemoveUnits            -    -    -   x   -        -     -   -      -           -   -  -          -   -
        SetReserve             -    -    -   x   -        -     -   -      -           -   -  -          -   -
        BlockPlaces            -    -    -   x   -        -     -   -      -           -   -  -          -   -
        EndBlock               -    -    -   x   -        -     -   -      -           -   -  -          -   -
        LetPlaces              -    -    -   x   -        -     -   -      -           -   -  -          -   -
        RecallLet              -    -    -   x   -        -     -   -      -           -   -  -          -   -
        RecordNoticeLetter     -    -    -   x   -        -     -   -      -           -   -  -          -   -
        HoldPlaces             -    -    -   x   -        -     -   -      -           -   -  -          -   -
        CancelHold             -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ConfirmArrival         -    -    -   x   -        -     -   -      -           -   -  -          -   -
        PlanDeparture          -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ReportDeparture        -    -    -   x   -        -     -   -      -           -   -  -          -   -
        SetCeiling             -    -    -   -   x        -     -   -      -           -   -  -          -   -
        HoldPlacesAboveCeiling -    -    -   -   x        -     -   -      -           -   -  -          -   -
        GetSite                -    -    -   x   x        -     -   -      -           -   -  -          -   -
        ListUnits              -    -    -   x   x        -     -   -      -           -   -  -          -   -
        ListPlacements         -    -    -   x   x        -     -   -      -           -   -  -          -   -
        GetEvacuationList      -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ListBlocks             -    -    -   x   x        -     -   -      -           -   -  -          -   -
        DescribeSite           -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ReportNightCount       -    -    -   x   -        -     -   -      -           -   -  -          -   -
        CorrectNightCount      -    -    -   x   -        -     -   -      -           -   -  -          -   -
        GetCapacity            -    -    -   f   f        -     -   -      -           -   -  -          f   -
        WatchCapacity          -    -    -   f   f        -     -   -      -           -   -  -          f   -
        ListSites              -    -    -   f   f        -     -   -      -           -   -  -          f   -
        ListCapacityNumbers    f    f    f   f   f        f     f   f      f           f   f  x          f   f
        FindPlace              -    -    -   x   x        -     -   -      -           -   -  -          -   -
        FindSplit              -    -    -   x   x        -     -   -      -           -   -  -          -   -
        WatchOptions           -    -    -   x   x        -     -   -      -           -   -  -          -   -
        GetTonight             -    -    -   x   x        -     -   -      -           -   -  -          -   -
        AcceptOption           -    -    -   x   -        -     -   -      -           -   -  -          -   -
        DeviateFromOptions     -    -    -   x   -        -     -   -      -           -   -  -          -   -
        CountChoices           -    -    -   f   f        -     -   -      -           -   -  -          f   -
        ListCeilingOverrides   -    -    -   f   f        -     -   -      -           -   -  -          f   -
        GetAvailability        -    -    -   f   f        -     -   -      -           -   -  -          f   -
        GetRollOff             -    -    -   f   f        -     -   -      -           -   -  -          f   -
        AnalysePortfolio       -    -    -   f   f        -     -   -      -           -   -  -          f   -
        AdviseScaling          -    -    -   f   f        -     -   -      -           -   -  -          f   -
        ListChanges            -    -    -   f   f        -     -   -      -           -   -  -          f   -
        ListLets               -    -    -   f   f        -     -   -      -           -   -  -          f   -
        PlaceAcrossSites       -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ReleaseAcrossSites     -    -    -   x   -        -     -   -      -           -   -  -          -   -
        GetJointPlacement      -    -    -   x   x        -     -   -      -           -   -  -          -   -
        ListPlaceDifferences   -    -    -   x   x        -     -   -      -           -   -  -          -   -
        MendPlaceDifferences   -    -    -   x   -        -     -   -      -           -   -  -          -   -
        ChangeHousehold        x    x    x   -   -        -     -   -      -           -   -  -          -   -
        EndHouseholdChange     x    x    x   -   -        -     -   -      -           -   -  -          -   -
        ListHouseholdChanges   x    x    x   x   -        x     -   -      -           -   -  -          -   -
        GetHousehold           x    x    x   x   -        x     -   -      -           -   -  -          -   -
        ListAbsences           x    x    x   x   -        x     -   -      -           -   -  -          -   -
        ListMoves              -    -    -   x   x        -     -   -      -           -   -  -          -   -
        GetMoveFigures         -    -    -   f   f        -     -   -      -           -   -  -          f   -
        GetFairnessReport      -    -    -   f   f        -     -   -      -           -   -  -          f   -
        OpenGvl                -    -    -   x   x        -     -   -      -           -   -  -          -   -
        AgreeCostShares        -    -    -   -   x        -     -   -      -           -   -  -          -   -
        ExpectHousehold        x    -    -   x   -        -     -   -      -           -   -  -          -   -
        ReportGvlArrival       x    -    -   x   -        -     -   -      -           -   -  -          -   -
        SetGvlResource         x    x    x   x   x        x     -   -      -           x   -  -          -   -
        CloseGvlResource       x    x    x   x   x        x     -   -      -           x   -  -          -   -
        EndGvlClosure          x    x    x   x   x        x     -   -      -           x   -  -          -   -
        BookSteps              x    x    x   x   x        x     -   -      -           x   -  -          -   -
        GetMandatorySteps      x    x    x   x   x        x     -   -      -           x   -  -          -   -
        BookMandatorySteps     x    x    x   x   x        x     -   -      -           x   -  -          -   -
        CloseSteps             x    x    x   x   x        x     -   -      -           x   -  -          -   -
        CancelSteps            x    x    x   x   x        x     -   -      -           x   -  -          -   -
        MoveStep               x    x    x   x   x        x     -   -      -           x   -  -          -   -
        ReportMissedStep       x    x    x   x   x        x     -   -      -           x   -  -          -   -
        StartStep              x    x    x   x   x        x     -   -      -           x   -  -          -   -
        FinishStep             x    x    x   x   x        x     -   -      -           x   -  -          -   -
        OfferHandover          x    x    x   x   x        x     -   -      -           x   -  -          -   -
        AnswerHandover         x    x    x   x   x        x     -   -      -           x   -  -          -   -
        ListGvls               x    x    x   x   x        x     -   -      -           x   -  -          -   -
        GetGvlBoard            x    x    x   x   x        x     -   -      -           x   -  -          -   -
        WatchGvlBoard          x    x    x   x   x        x     -   -      -           x   -  -          -   -
        FindFreeStarts         x    x    x   x   x        x     -   -      -           x   -  -          -   -
        PlanHearing            x    x    x   x   x        x     -   -      -           x   -  -          -   -
        ForecastGvlDay         x    x    x   x   x        x     -   -      -           x   -  -          -   -
        GetSharedUse           x    x    x   x   x        x     -   -      -           x   -  -          -   -
        AdviseGvlSizing        -    -    -   f   f        -     -   -      -           -   -  -          f   -
        GetStatus              -    -    -   -   -        -     -   -      -           -   -  -          -   x
        """;

    static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    static IEnumerable<MethodDescriptor> Methods => ContractServices.Methods;

    static string[][] Lines =>
        [.. Matrix.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, char> Cells()
    {
        var lines = Lines;
        var cells = new TheoryData<string, string, char>();
        foreach (var row in lines.Skip(1))
            for (var i = 1; i < row.Length; i++)
                cells.Add(row[0], lines[0][i], row[i][0]);
        return cells;
    }

    [Fact]
    public void The_matrix_speaks_of_every_rpc_and_every_role()
    {
        var lines = Lines;

        Assert.Equal(Methods.Select(method => method.Name).Order(), lines.Skip(1).Select(row => row[0]).Order());
        Assert.Equal(ChainRole.All.Select(PartnerOf).Order(), lines[0].Skip(1).Order());
        Assert.All(lines, row => Assert.Equal(ChainRole.All.Count + 1, row.Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_call_is_denied_unless_the_matrix_allows_it(string rpc, string partner, char cell)
    {
        var role = ChainRole.All.Single(role => PartnerOf(role) == partner);
        var token = host.TokenOf(role, role == ChainRole.Representative ? new(Guid.NewGuid()) : null);
        var foreign = Purposes.All.First(purpose => !role.Purposes.Contains(purpose));
        var denied = cell == '-' ? "ROLE_NOT_ALLOWED" : null;

        Assert.Equal(denied, await Denial(rpc, token, role.Purposes[0]));
        Assert.Equal(denied ?? "PURPOSE_NOT_ALLOWED", await Denial(rpc, token, foreign));
        Assert.Equal(denied ?? "PURPOSE_MISSING", await Denial(rpc, token, null));
        Assert.Equal(denied ?? "PURPOSE_MISSING", await Denial(rpc, token, "nieuwsgierigheid"));
        Assert.Equal(
            denied ?? (cell == 'f' ? null : "PURPOSE_NOT_ALLOWED"), await Denial(rpc, token, Purposes.ChainSteering));
        Assert.Equal("NOT_AUTHENTICATED", await Denial(rpc, null, role.Purposes[0]));
    }

    [Fact]
    public void An_rpc_without_a_row_is_denied_to_every_role() => Assert.All(
        ChainRole.All,
        role => Assert.NotNull(AccessTable.Refusal("/asiel.v1.CasesService/EraseAll", role, role.Purposes[0])));

    [Fact]
    public async Task A_service_without_a_row_keeps_the_host_from_starting()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var method = new Method<byte[], byte[]>(MethodType.Unary, "asiel.v1.BedsService", "GiveAway", Bytes, Bytes);
        app.MapPost(method.FullName, () => "").WithMetadata(new GrpcMethodMetadata(typeof(GatewayHost), method));

        var refusal = Assert.Throws<InvalidOperationException>(() => AccessCheck.Verify(app));

        Assert.Contains("/asiel.v1.BedsService/GiveAway", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_with_an_unknown_role_has_none() =>
        Assert.NotNull(AccessTable.Refusal("/asiel.v1.FlowService/GetFlow", null, Purposes.ChainSteering));

    // The first part of a role's name is enough for a column, but for the second role of a partner.
    static string PartnerOf(ChainRole role) => role.Name.Split('.')[role == ChainRole.CoaDirector ? 1 : 0];

    // Null when the call got past identity, role and purpose, whatever became of it then.
    async Task<string?> Denial(string rpc, string? token, string? purpose)
    {
        var headers = new Metadata();
        if (token is not null)
            headers.Add("authorization", $"Bearer {token}");
        if (purpose is not null)
            headers.Add(PurposeHeader.Name, purpose);
        try
        {
            await Call(Methods.Single(method => method.Name == rpc), new CallOptions(
                headers, DateTime.UtcNow.AddSeconds(20), TestContext.Current.CancellationToken));
            return null;
        }
        catch (RpcException exception)
        {
            Assert.NotEqual(StatusCode.Internal, exception.StatusCode);
            return exception.Reason() is { } reason and not "FIELD_INVALID" ? reason : null;
        }
    }

    async Task Call(MethodDescriptor method, CallOptions options)
    {
        var invoker = host.Channel.CreateCallInvoker();
        var type = method.IsClientStreaming ? MethodType.DuplexStreaming
            : method.IsServerStreaming ? MethodType.ServerStreaming : MethodType.Unary;
        var rpc = new Method<byte[], byte[]>(type, method.Service.FullName, method.Name, Bytes, Bytes);
        if (type is MethodType.DuplexStreaming)
        {
            using var duplex = invoker.AsyncDuplexStreamingCall(rpc, null, options);
            await duplex.RequestStream.CompleteAsync();
            Assert.False(await duplex.ResponseStream.MoveNext(options.CancellationToken));
        }
        else if (type is MethodType.ServerStreaming)
        {
            using var stream = invoker.AsyncServerStreamingCall(rpc, null, options, []);
            // Who is told anything is past the doors; some streams never end.
            await stream.ResponseStream.MoveNext(options.CancellationToken);
        }
        else
        {
            await invoker.AsyncUnaryCall(rpc, null, options, []);
        }
    }
}
