using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Tests.Gvl;

/// <summary>
/// The slots of a location as a plain list: every desk, room or seat of every slot is one entry, free or somebody's.
/// </summary>
sealed class SlotList
{
    readonly List<Entry> _entries = [];

    public sealed record Entry(LocalCode Resource, DateOnly Day, int From, int Until)
    {
        public (UseId Booking, GvlStep Step)? Taker { get; set; }
    }

    public SlotList(IEnumerable<GvlResource> resources, IReadOnlyCollection<DateOnly> days)
    {
        foreach (var resource in resources)
            foreach (var day in days.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
                for (var minute = 8 * 60; minute + resource.SlotMinutes <= 17 * 60; minute += resource.SlotMinutes)
                    for (var unit = 0; unit < resource.SideBySide; unit++)
                        _entries.Add(new(resource.Code, day, minute, minute + resource.SlotMinutes));
    }

    public Dictionary<(UseId Booking, GvlStep Step), (HouseholdId Household, DateOnly Day, int From, int Until)> Booked
    {
        get;
    } = [];

    public int FreeIn(LocalCode resource, DateOnly day, int from) => _entries.Count(entry =>
        entry.Resource == resource && entry.Day == day && entry.From == from && entry.Taker is null);

    public bool IsBusy(HouseholdId household, DateOnly day, int from, int until, (UseId, GvlStep)? except = null) =>
        Booked.Any(booked => booked.Key != except
            && booked.Value.Household == household
            && booked.Value.Day == day
            && booked.Value.From < until
            && from < booked.Value.Until);

    /// <summary>Takes slots of all resources, or of none.</summary>
    public bool Take(
        (UseId Booking, GvlStep Step) key,
        HouseholdId household,
        IEnumerable<(LocalCode Resource, int Units)> needs,
        DateOnly day,
        int from,
        int minutes)
    {
        var taken = new List<Entry>();
        foreach (var (resource, units) in needs)
        {
            var slots = _entries
                .Where(entry => entry.Resource == resource
                    && entry.Day == day && entry.From < from + minutes && entry.Until > from)
                .GroupBy(entry => entry.From)
                .ToList();
            if (slots.Count == 0 || slots.Min(slot => slot.Key) > from || slots.Max(slot => slot.Last().Until)
                < from + minutes)
                return false;
            foreach (var slot in slots)
            {
                var free = slot.Where(entry => entry.Taker is null).Take(units).ToList();
                if (free.Count < units)
                    return false;
                taken.AddRange(free);
            }
        }

        foreach (var entry in taken)
            entry.Taker = key;
        Booked[key] = (household, day, from, from + minutes);
        return true;
    }

    public void GiveBack((UseId Booking, GvlStep Step) key)
    {
        foreach (var entry in _entries.Where(entry => entry.Taker == key))
            entry.Taker = null;
        Booked.Remove(key);
    }
}
