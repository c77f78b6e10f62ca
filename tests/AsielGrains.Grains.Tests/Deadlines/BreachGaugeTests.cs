using System.Diagnostics.Metrics;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Deadlines;

/// <summary>How many deadlines are in breach is measured by term and whom it binds, and by nothing else.</summary>
public sealed class BreachGaugeTests : IAsyncLifetime
{
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
    public async Task Who_was_not_decided_on_in_time_counts_until_the_decision_is_no_longer_awaited()
    {
        var late = await Lodged(NewCase());
        var other = NewCase();
        await Lodged(other);
        await Until(late);
        Assert.Equal(2, Measured(_chain.Deadlines)["BESL6 Ind"]);

        var withdrawn = await _chain.Case(other).Ask(new CaseCommand.Withdraw(October(9))).Accepted();

        await Until(withdrawn);
        Assert.Equal(1, Measured(_chain.Deadlines)["BESL6 Ind"]);
    }

    [Fact]
    public async Task A_term_that_nobody_breached_says_so_and_what_can_not_be_breached_has_no_series()
    {
        await Until(await Lodged(NewCase()));

        var measured = Measured(_chain.Deadlines);

        Assert.Equal(0, measured["DTR DtenV"]);
        Assert.DoesNotContain(measured.Keys, name => name.StartsWith("RVT ", StringComparison.Ordinal));
        Assert.DoesNotContain(measured.Keys, name => name.StartsWith("ROEP1 ", StringComparison.Ordinal));
        Assert.DoesNotContain(measured.Keys, name => name.StartsWith("OPVMELD ", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_said_before_the_journal_was_read_once()
    {
        using var unread = new DeadlineReplica(ShippedProcedures.Book);

        Assert.Empty(Measured(unread));
    }

    Task Until(Receipt receipt) => _chain.Deadlines.WaitFor(receipt.Position, _patience.Token);

    async Task<Receipt> Lodged(CaseId id)
    {
        await _chain.Case(id).Ask(Register(6, NewPerson(), NewNumber())).Accepted();
        return await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();
    }

    static Dictionary<string, long> Measured(DeadlineReplica deadlines)
    {
        using var gauge = new BreachGauge(deadlines, ShippedProcedures.Book, TimeProvider.System);
        return gauge.Breached().ToDictionary(Name, measured => measured.Value);
    }

    static string Name(Measurement<long> measured)
    {
        var tags = measured.Tags.ToArray();
        Assert.Equal(["term", "partner"], tags.Select(tag => tag.Key));
        return $"{tags[0].Value} {tags[1].Value}";
    }
}
