using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Returns;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Returns;

public sealed class ReturnsGrainTests : IAsyncLifetime
{
    static readonly Nationality Morocco = Nationality.Parse("MAR");

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    IReturnsGrain Returns => _chain.Grains.GetGrain<IReturnsGrain>(FeedStream.Chain);

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_figures_are_as_new_as_the_journal_with_every_question()
    {
        var (one, other) = (await Refused(), await Refused());
        await Tell(one, Agreed);
        Assert.Equal((1, 0), Counts(await Returns.Read(new())));

        await Tell(other, Agreed);
        var last = await Tell(one, new CaseEvent.Departed(October(27), DepartureKind.Independent));
        var reading = await Returns.Read(new());

        Assert.Equal((2, 1), Counts(reading));
        Assert.Equal(last.Position, reading.Position);
        Assert.NotNull(reading.AsOf);
    }

    [Fact]
    public async Task A_retraction_and_a_restart_give_the_same_figures_as_a_recount()
    {
        var id = await Refused();
        var gone = new CaseEvent.Departed(October(27), DepartureKind.Independent);
        await Tell(id, Agreed);
        await Tell(id, gone);
        var retract = await _chain.Grains.GetCase(id).Handle(new(
            Guid.NewGuid(), new CaseCommand.Retract(gone, Organisation.DtenV), CallerOf(Organisation.DtenV)));
        Assert.NotNull(retract.Receipt);
        var before = await Returns.Read(new());

        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
        var after = await Returns.Read(new());

        Assert.Equal((1, 0), Counts(after));
        Assert.Equal(before.Position, after.Position);
        Assert.Equal(before.Figures.Agreements, after.Figures.Agreements);
    }

    [Fact]
    public async Task Of_an_empty_journal_there_are_figures_too()
    {
        var reading = await Returns.Read(new());

        Assert.Empty(reading.Figures.Agreements);
        Assert.Null(reading.AsOf);
    }

    static CaseEvent.ReadmissionAgreed Agreed => new(October(26), Morocco, ReadmissionSource.Authorities, null);

    static (long Obtained, long Used) Counts(ReturnsReading reading) =>
        (reading.Figures.Agreements.Sum(one => one.Obtained), reading.Figures.Agreements.Sum(one => one.Used));

    static Caller CallerOf(Organisation by) => Registrar with { Organisation = by };

    async Task<CaseId> Refused()
    {
        var id = NewCase();
        await _chain.Grains.GetCase(id).Ask(Announce(1)).Accepted();
        await _chain.Grains.GetCase(id).Ask(new CaseCommand.Lodge(October(2))).Accepted();
        await Tell(id, new CaseEvent.IntentionSent(October(20)), Organisation.Ind);
        await Tell(
            id,
            new CaseEvent.Decided(October(24), Outcome.ManifestlyUnfounded, Article.Parse("Vw 2000 art. 30b(1)g")),
            Organisation.Ind);
        return id;
    }

    Task<Receipt> Tell(CaseId id, CaseEvent.Step step, Organisation by = Organisation.DtenV) =>
        _chain.Grains.GetCase(id)
            .Handle(new(Guid.NewGuid(), new CaseCommand.Report(step, by), CallerOf(by)))
            .Accepted();
}
