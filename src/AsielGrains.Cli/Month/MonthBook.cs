namespace AsielGrains.Cli.Month;

/// <summary>
/// The scene's own list of beds, as simple as it can be: who has which place on which night. What the system says is
/// compared with it.
/// </summary>
sealed class MonthBook
{
    readonly Lock _lock = new();
    readonly Dictionary<(string Site, string Place, int Night), string> _beds = [];
    readonly int[] _persons = new int[MonthPlan.Days];

    /// <summary>Beds that two households had on one night; none, if all is well.</summary>
    public int Doubles { get; private set; }

    /// <summary>Nights in a bed that were given out.</summary>
    public int Given => _beds.Count;

    /// <summary>Persons who were placed anew, by night.</summary>
    public IReadOnlyList<int> Persons => _persons;

    /// <summary>A household has places from one day until another.</summary>
    /// <param name="isNew">False: an earlier run of the scene placed it.</param>
    public void Add(
        string site, string household, IReadOnlyCollection<string> places, (int From, int Until) days, bool isNew)
    {
        lock (_lock)
            for (var night = days.From; night < Math.Min(days.Until, MonthPlan.Days); night++)
            {
                foreach (var place in places)
                    if (!_beds.TryAdd((site, place, night), household))
                        Doubles++;
                _persons[night] += isNew ? places.Count : 0;
            }
    }
}
