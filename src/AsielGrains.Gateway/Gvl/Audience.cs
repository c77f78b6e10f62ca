using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// Who is told of cases, and of which of them that was recorded: a subscription tells the same over and over, and is
/// recorded as a reader of each case once.
/// </summary>
sealed class Audience(Admission admission)
{
    readonly HashSet<CaseId> _recorded = [];

    public Admission Admission => admission;

    /// <summary>Those of which it was not recorded yet; it has to be now.</summary>
    public IReadOnlyCollection<CaseId> NewOf(IEnumerable<CaseId> cases) => [.. cases.Where(_recorded.Add)];
}
