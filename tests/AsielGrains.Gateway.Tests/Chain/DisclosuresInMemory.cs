using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Disclosures;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One disclosure, whatever is asked; and what was asked.</summary>
public sealed class DisclosuresInMemory : IDisclosuresGrain
{
    public static readonly CaseId Unknown = CaseId.Parse("ffffffffffffffffffffffffffffffff");

    public List<DisclosureQuestion> Questions { get; } = [];

    public Task<DisclosurePage?> Read(DisclosureQuestion question)
    {
        Questions.Add(question);
        if (question.Case == Unknown)
            return Task.FromResult<DisclosurePage?>(null);
        var one = new DisclosureReading(
            7, DateTimeOffset.UnixEpoch, "Coa", "coa.placement", "coa.opvang.plaatsing", "F1,F3",
            question.Person, question.Case);
        return Task.FromResult<DisclosurePage?>(new([one], 9, 7));
    }
}
