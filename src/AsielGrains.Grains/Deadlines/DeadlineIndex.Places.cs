using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Deadlines;

sealed partial class DeadlineIndex
{
    /// <summary>From which sites cases are reached, as far as events were taken in.</summary>
    public CasesAtSites Places { get; set; } = new();

    // Goes through the cases of the sites, however many there are elsewhere.
    IEnumerable<(IndexedCase Case, uint End)> AtSites(
        IReadOnlyList<SiteId> sites, DeadlineSearch search, bool[] asked) =>
        from indexed in Places.At(sites).Select(_cases.Find).OfType<IndexedCase>()
        where !Hides(indexed, search.Hidden)
        from end in indexed.Ends
        where IsAsked(end, search, asked) && IsSeenToAsAsked(indexed, end, search)
        select (indexed, end);

    bool IsSeenToAsAsked(IndexedCase indexed, uint end, DeadlineSearch search) => search switch
    {
        { Team: { } team } => TeamOf(indexed, end, search.Asker) == team,
        { Unassigned: true } => TeamOf(indexed, end, search.Asker) is null,
        _ => true,
    };
}
