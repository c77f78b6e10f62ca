using System.Collections.Concurrent;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Disclosures;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Tests.Clusters;
using Microsoft.Extensions.Logging;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Access;

/// <summary>Who calls is judged again where the data are, in a real silo.</summary>
public sealed class CallCheckTests : IAsyncLifetime
{
    const string Register = "/asiel.v1.CasesService/RegisterCase";
    const string Supervise = "/asiel.v1.AccessService/ListDisclosures";
    const string ReadSite = "/asiel.v1.SitesService/GetSite";
    const string Figures = "/asiel.v1.FlowService/GetFlow";

    static readonly Caller Coa = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);

    static readonly Caller Supervisor = new(
        Organisation.Toezicht, ChainRole.DataProtectionOfficer.Name, Purposes.DataProtection);

    static readonly AccessRules Rules = new(
    [
        new(Register, [ChainRole.AvimRegistrar], [Purposes.AvimIdentification]),
        new(Supervise, [ChainRole.DataProtectionOfficer], [Purposes.DataProtection]),
        new(ReadSite, [ChainRole.CoaPlacement], [Purposes.ReceptionPlacement]),
        new(Figures, [ChainRole.ChainAnalyst], [Purposes.ChainSteering]),
    ]);

    readonly TestFolder _folder = new();
    readonly AccessOptions _options = new();
    readonly Refusals _log = new();
    readonly (PersonId Person, VNumber Number, CaseId Case) _one = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() =>
        _chain = await ChainCluster.Start(_folder.Path, check: new(Rules, _options, _log));

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Without_a_call_that_the_front_door_let_in_nothing_is_told_or_changed()
    {
        await Refused(() => Command());
        await Refused(() => Read(Registrar));

        new AdmittedCall(Register, Registrar).Begin();
        Assert.Null(await Read(Registrar));
        Assert.Empty(await _chain.Disclosures(_one.Person));
    }

    [Fact]
    public async Task A_call_that_is_let_in_is_carried_out_with_all_that_the_chain_does_for_it_by_itself()
    {
        new AdmittedCall(Register, Registrar).Begin();
        var receipt = await Command().Accepted();
        Assert.NotNull(await Read(Registrar));

        // The feed and the flow are the silo's own work, which nobody asks for.
        Assert.Equal(1, (await _chain.FlowAfter(receipt, new FlowFilter())).PersonsInProcedure);
        // One grain asks others for this: whose case it is and who was merged.
        new AdmittedCall(Supervise, Supervisor).Begin();
        var page = await _chain.Grains.GetGrain<IDisclosuresGrain>(0)
            .Read(new(Supervisor, _one.Person, null, null, null, 100, null, null, ""));
        Assert.Contains(page!.Disclosures, one => one.Case == _one.Case);
    }

    [Fact]
    public async Task A_role_a_purpose_or_a_call_that_no_rule_allows_is_refused()
    {
        foreach (var call in new AdmittedCall[]
        {
            new(Register, Coa),
            new(Register, Registrar with { Role = "minister" }),
            new(Register, Registrar with { Purpose = Purposes.ReceptionPlacement }),
            new("/asiel.v1.CasesService/EraseAll", Registrar),
        })
        {
            call.Begin();
            await Refused(() => Command());
        }
    }

    [Fact]
    public async Task A_refusal_is_recorded_under_its_number_with_what_was_asked_and_nothing_of_the_person()
    {
        new AdmittedCall(Register, Coa).Begin();

        await Refused(() => Command());

        Assert.Equal(
            $"ICaseGrain.Handle was asked of a grain for {Register} by role coa.placement and refused: role.",
            Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task For_figures_nobody_comes_near_a_person()
    {
        var analyst = new Caller(Organisation.Ministerie, ChainRole.ChainAnalyst.Name, Purposes.ChainSteering);
        new AdmittedCall(Figures, analyst).Begin();

        await Refused(() => Read(analyst));
        Assert.Null(await Site("ter-apel"));
    }

    [Fact]
    public async Task Who_is_tied_to_a_site_asks_another_in_vain()
    {
        new AdmittedCall(ReadSite, Coa with { Sites = [SiteId.Parse("ter-apel")] }).Begin();

        Assert.Null(await Site("ter-apel"));
        await Refused(() => Site("budel"));
    }

    [Fact]
    public async Task During_an_upgrade_calls_without_a_mark_can_be_let_through_and_wrong_ones_can_not()
    {
        _options.UnmarkedCalls = UnmarkedCalls.LetThrough;

        await Command().Accepted();
        new AdmittedCall(Register, Coa).Begin();
        await Refused(() => Read(Coa));
    }

    Task<Answer> Command() => _chain.Case(_one.Case).Ask(Asked.Register(5, _one.Person, _one.Number));

    Task<CaseReading?> Read(Caller caller) => _chain.Case(_one.Case).Read(new(caller, "F1", Personal: false));

    Task<SiteReading?> Site(string name) => _chain.Grains.GetSite(SiteId.Parse(name)).Read(new(Nights: 1));

    // What the silo recorded of calls it refused.
    sealed class Refusals : ILoggerProvider, ILogger
    {
        const int Number = 2060;

        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == Number)
                Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }

    static async Task Refused(Func<Task> call) => await Assert.ThrowsAsync<GrainCallRefusedException>(call);
}
