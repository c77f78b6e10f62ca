using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Deadlines;

public sealed class LapseSweeperTests : IAsyncLifetime
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    readonly TestFolder _folder = new();
    readonly CancellationTokenSource _patience = new(ChainCluster.Patience);
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Years_late_the_days_are_those_of_the_law_and_each_lapse_is_recorded_once()
    {
        var id = NewCase();
        await Swept(await Claimed(id));
        await Swept(await Position(id));
        await Swept(await Position(id));

        var history = await _chain.Journal.Read<CaseEvent>(new StreamQuery($"case/{id}"));
        var swept = history.Where(recorded => recorded.Stamp.Organisation == "Systeem").ToArray();
        Assert.Equal<CaseEvent>(
            [
                new CaseEvent.ClaimAnswered(new(2015, 10, 27), ClaimAnswer.AcceptedBySilence),
                new CaseEvent.ResponsibilityEstablished(new(2016, 4, 28)),
                new CaseEvent.TrackAssigned(new(2016, 4, 28), Track.General, TrackReason.ClaimLapsed),
            ],
            swept.Select(recorded => recorded.Event));
        Assert.All(swept, recorded => Assert.Equal(Purposes.LapseOfTerms, recorded.Stamp.Purpose));
    }

    async Task<Receipt> Claimed(CaseId id)
    {
        var grain = _chain.Case(id);
        await grain.Ask(Announce(5)).Accepted();
        await grain.Ask(new CaseCommand.Lodge(October(7))).Accepted();
        return await grain.Ask(Report(new CaseEvent.ClaimSent(October(12), Italy, ClaimKind.TakeBackOnHit))).Accepted();
    }

    async Task<Receipt> Position(CaseId id) =>
        await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();

    async Task Swept(Receipt after)
    {
        await _chain.Deadlines.WaitFor(after.Position, _patience.Token);
        await _chain.Grains.GetGrain<ILapseSweeperGrain>("chain").Sweep();
    }

    static CaseCommand.Report Report(CaseEvent.Step step) => new(step, Organisation.Ind);
}
