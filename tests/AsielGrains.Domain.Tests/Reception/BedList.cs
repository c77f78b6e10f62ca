using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Tests.Reception;

/// <summary>
/// A site as a plain list of beds and of who has them, asked bed by bed and night by night: slow, and simple enough to
/// be believed.
/// </summary>
sealed class BedList
{
    public const int Horizon = 40;

    readonly List<Entry> _entries = [];

    public required IReadOnlyList<PlaceId> Beds { get; init; }

    public required Func<PlaceId, SitePart> PartOf { get; init; }

    /// <summary>Whether a bed is in a unit for one household at a time.</summary>
    public required Func<PlaceId, bool> IsForOneHousehold { get; init; }

    public int? CeilingPersons { get; set; }

    public IReadOnlyList<Entry> Entries => _entries;

    public sealed record Entry(UseId Id, NightUse Use, PlaceSet Beds, DateOnly From, DateOnly? Until)
    {
        public DateTimeOffset ExpiresAt { get; init; }

        public bool Above { get; init; }

        /// <summary>Of a let: days from notice to the first night the beds are back.</summary>
        public int NoticeDays { get; init; }

        public bool IsRecalled { get; init; }

        public bool Counts(DateTimeOffset at) => Use is not NightUse.Reserved || at < ExpiresAt;
    }

    public void Add(Entry entry) => _entries.Add(entry);

    public void Remove(UseId id) => _entries.RemoveAll(entry => entry.Id == id);

    public void Replace(Entry entry)
    {
        Remove(entry.Id);
        Add(entry);
    }

    public Entry? Find(UseId id) => _entries.SingleOrDefault(entry => entry.Id == id);

    /// <summary>Whether somebody who should have left by then is in the bed tonight.</summary>
    bool IsOverdue(Entry entry, PlaceId bed, SiteMoment now) =>
        entry.Use is NightUse.Occupied && (entry.Until <= now.Today || PartOf(bed).Until <= now.Today);

    bool HasOn(Entry entry, PlaceId bed, DateOnly night, SiteMoment now) =>
        entry.Beds.Contains(bed)
        && entry.Counts(now.At)
        && entry.From <= night
        && (IsOverdue(entry, bed, now)
            ? night <= now.Today
            : !(entry.Until <= night) && !(PartOf(bed).Until <= night));

    public bool IsFree(PlaceSet beds, DateOnly from, DateOnly? until, SiteMoment now, UseId? except = null) =>
        Nights(from, until, now).All(night => beds.All(bed =>
            !_entries.Any(entry => entry.Id != except && HasOn(entry, bed, night, now))));

    public bool IsOpen(PlaceSet beds, DateOnly from, DateOnly? until) =>
        beds.All(bed => PartOf(bed).IsOpenOn(from) && !(until > PartOf(bed).Until));

    public bool KeepsCeiling(int persons, DateOnly from, DateOnly? until, SiteMoment now, UseId? except = null) =>
        CeilingPersons is not { } ceiling
        || Nights(from, until, now).All(night => persons + PersonsOn(night, now, except) <= ceiling);

    int PersonsOn(DateOnly night, SiteMoment now, UseId? except) => _entries
        .Where(entry => entry.Id != except && entry.Use is NightUse.Occupied or NightUse.Reserved)
        .Where(entry => entry.Id != except)
        .Sum(entry => entry.Beds.Count(bed => HasOn(entry, bed, night, now)));

    /// <summary>What a bed is on a night; null when it is not there.</summary>
    public NightUse? On(PlaceId bed, DateOnly night, SiteMoment now)
    {
        var has = _entries.Where(entry => HasOn(entry, bed, night, now)).Select(entry => entry.Use).ToList();
        if (has.Contains(NightUse.Occupied))
            return NightUse.Occupied;
        if (!PartOf(bed).IsOpenOn(night))
            return null;
        if (has.Count == 0 && HasNeighbour(bed, night, now))
            return NightUse.Blocked;
        return has.Count == 0 ? NightUse.Allocable : has.Single();
    }

    /// <summary>Whether a bed is let on a night, and would not be if notice were given today.</summary>
    public bool IsConvertible(PlaceId bed, DateOnly night, SiteMoment now) =>
        On(bed, night, now) is NightUse.Flex
        && _entries.Single(entry => entry.Use is NightUse.Flex && HasOn(entry, bed, night, now)) is var let
        && !let.IsRecalled
        && now.Today.AddDays(let.NoticeDays) <= night;

    bool HasNeighbour(PlaceId bed, DateOnly night, SiteMoment now) =>
        IsForOneHousehold(bed)
        && _entries.Any(entry => entry.Use is NightUse.Occupied or NightUse.Reserved
            && entry.Beds.Any(other => other.Unit == bed.Unit && HasOn(entry, other, night, now)));

    /// <summary>Whether these beds share no unit for one household with another household.</summary>
    public bool IsAlone(PlaceSet beds, DateOnly from, DateOnly? until, SiteMoment now) =>
        Nights(from, until, now).All(night => beds.All(bed => !HasNeighbour(bed, night, now)));

    static IEnumerable<DateOnly> Nights(DateOnly from, DateOnly? until, SiteMoment now)
    {
        for (var night = from; night < (until ?? now.Today.AddDays(2 * Horizon)); night = night.AddDays(1))
            yield return night;
    }
}
