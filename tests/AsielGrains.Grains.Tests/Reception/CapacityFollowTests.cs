using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.TestSupport;

namespace AsielGrains.Grains.Tests.Reception;

public sealed class CapacityFollowTests(PostgresServer postgres) : IAsyncLifetime
{
    static readonly Caller Desk = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly LocalCode Part = LocalCode.Parse("AZC", null);
    static readonly SiteId One = SiteId.Parse("site-one", null);
    static readonly SiteId Other = SiteId.Parse("site-other", null);

    readonly TestFolder _folder = new();
    string _database = "";
    ChainCluster _chain = null!;

    static DateOnly Today => DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabase();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_silo_counts_what_the_sites_say_and_a_receipt_can_be_waited_for()
    {
        await Open(One);
        await Open(Other);
        await Ask(One, Hold(3)).Accepted();
        var last = await Ask(Other, Hold(2)).Accepted();
        await AgreesEverywhere(last, reserved: 5);
    }

    [Fact]
    public async Task What_the_stream_loses_is_read_from_the_journal()
    {
        await Open(One);
        var before = await Ask(One, Hold(1)).Accepted();
        await AgreesEverywhere(before, reserved: 1);
        _chain.Line.Loses = () => true;
        await Ask(One, Hold(2)).Accepted();
        await Until(() => _chain.Line.Lost > 0);
        _chain.Line.Loses = () => false;
        var last = await Ask(One, Hold(3)).Accepted();
        await AgreesEverywhere(last, reserved: 6);
    }

    [Fact]
    public async Task A_silo_that_starts_reads_the_sites_from_the_journal()
    {
        await Open(One);
        var last = await Ask(One, Hold(3)).Accepted();
        await _chain.DisposeAsync();
        await Start();
        await AgreesEverywhere(last, reserved: 3);
        await AgreesEverywhere(await Ask(One, Hold(2)).Accepted(), reserved: 5);
    }

    [Fact]
    public async Task The_past_of_a_site_is_read_from_its_history()
    {
        await Open(One);
        var hold = Hold(3);
        await Ask(One, hold).Accepted();
        var then = (await _chain.Grains.GetSite(One).Read(new(1)))!.RecordedAt;
        await Ask(One, new SiteCommand.CancelHold(hold.Id)).Accepted();
        var past = (await _chain.Grains.GetSite(One).ReadPast(new(then, Today.AddDays(-2), 4)))!;
        Assert.Equal([0, 0, 3, 3], past.View.Nights.Select(night => night.Persons));
        var now = (await _chain.Grains.GetSite(One).ReadPast(new(null, Today, 1)))!;
        Assert.Equal(0, Assert.Single(now.View.Nights).Persons);
        Assert.Null(await _chain.Grains.GetSite(Other).ReadPast(new(null, null, 1)));
    }

    [Fact]
    public async Task Tonight_is_read_with_the_hours_that_are_over_as_they_were_known()
    {
        await Open(One);
        var hold = Hold(3);
        await Ask(One, hold).Accepted();
        await Ask(One, new SiteCommand.ConfirmArrival(hold.Id, Today)).Accepted();
        await Ask(One, Hold(2)).Accepted();
        var tonight = (await _chain.Grains.GetSite(One).ReadTonight())!.Tonight;
        Assert.Equal((3, 2, 0, 5), (tonight.Present, tonight.Announced, tonight.Leaving, tonight.Expected));
        Assert.All(tonight.Hours, hour => Assert.Equal(hour.IsOver ? 0 : 5, hour.Expected));
        Assert.Equal(hold.Household, Assert.Single(tonight.Staying).Household);
    }

    async Task Start() => _chain = await ChainCluster.Start(_folder.Path, silos: 2, _database);

    async Task AgreesEverywhere(Receipt last, int reserved)
    {
        using var patience = new CancellationTokenSource(ChainCluster.Patience);
        for (var silo = 0; silo < 2; silo++)
        {
            var capacity = _chain.CapacityOn(silo);
            await capacity.WaitFor(last.Position, patience.Token);
            var night = capacity.Get(new CapacityFilter()).Figures!.Nights[0].Types.Single();
            var sites = new List<TypeNight>();
            foreach (var sheet in capacity.Read().Sites.Sheets)
                sites.Add((await _chain.Grains.GetSite(sheet.Site.Id).Read(new(1)))!.View.Nights[0].Types.Single());
            Assert.Equal(reserved, night.Reserved);
            Assert.Equal(
                (sites.Sum(site => site.Total), sites.Sum(site => site.Reserved), sites.Sum(site => site.Allocable)),
                (night.Total, night.Reserved, night.Allocable));
        }
    }

    static async Task Until(Func<bool> seen)
    {
        using var patience = new CancellationTokenSource(ChainCluster.Patience);
        while (!seen())
            await Task.Delay(10, patience.Token);
    }

    async Task Open(SiteId site)
    {
        await Ask(site, new SiteCommand.Open(new("Voorbeeld", "GM1950", "PV20"))).Accepted();
        await Ask(site, new SiteCommand.OpenPart(Part, SiteType.Azc, Regime.Rva, Today, null)).Accepted();
        await Ask(site, new SiteCommand.AddUnits(Part, LocalCode.Parse("A-", null), 1, 5, 4, UnitTraits.None))
            .Accepted();
    }

    static SiteCommand.Hold Hold(int persons) => new(
        new(Guid.NewGuid()),
        new(Guid.NewGuid()),
        persons,
        [],
        Part,
        Today,
        null,
        DutchTime.StartOf(Today.AddDays(2)),
        UnitTraits.None);

    Task<Answer> Ask(SiteId site, SiteCommand command) =>
        _chain.Grains.GetSite(site).Handle(new(Guid.NewGuid(), command, Desk));
}
