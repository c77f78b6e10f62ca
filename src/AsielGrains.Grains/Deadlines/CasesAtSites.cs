using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// From which sites a case is reached by who is tied to them: few cases of all that there ever were. Who asks for one
/// site waits for the cases of that site only. Not safe for concurrent use.
/// </summary>
sealed class CasesAtSites
{
    readonly Dictionary<CaseId, ImmutableArray<SiteId>> _sites = [];
    readonly Dictionary<SiteId, HashSet<CaseId>> _cases = [];

    public void Put(CaseId id, IEnumerable<SiteId> sites)
    {
        foreach (var left in Of(id))
            if (_cases[left].Remove(id) && _cases[left].Count == 0)
                _cases.Remove(left);
        ImmutableArray<SiteId> reached = [.. sites.Distinct()];
        if (reached.IsEmpty)
            _sites.Remove(id);
        else
            _sites[id] = reached;
        foreach (var site in reached)
            (_cases.TryGetValue(site, out var there) ? there : _cases[site] = []).Add(id);
    }

    /// <summary>The sites from which a case is reached.</summary>
    public ImmutableArray<SiteId> Of(CaseId id) => _sites.GetValueOrDefault(id, []);

    /// <summary>The cases that are reached from any of these sites, each once and in no order.</summary>
    public IEnumerable<CaseId> At(IEnumerable<SiteId> sites) =>
        sites.SelectMany(site => _cases.GetValueOrDefault(site, [])).Distinct();

    /// <summary>A copy of what is reached from these sites.</summary>
    public CasesAtSites Only(IReadOnlyCollection<SiteId> sites)
    {
        var only = new CasesAtSites();
        foreach (var id in At(sites))
            only.Put(id, Of(id).Intersect(sites));
        return only;
    }
}
