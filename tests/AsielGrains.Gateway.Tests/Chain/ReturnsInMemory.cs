using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Returns;
using AsielGrains.Grains.Returns;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The figures of the return track, counted anew from the cases in memory with each question.</summary>
sealed class ReturnsInMemory(ChainInMemory chain) : IReturnsGrain
{
    public Task<ReturnsReading> Read(ReturnsQuery query)
    {
        var book = new ReturnBook();
        foreach (var (id, @case) in chain.Cases)
            foreach (var step in @case.State.Course.Steps)
                book.Apply(CaseId.Parse(id, null), step);
        return Task.FromResult(new ReturnsReading(
            chain.Last, DateTimeOffset.UnixEpoch, book.Figures(query.From, query.Until, chain.Today)));
    }
}
