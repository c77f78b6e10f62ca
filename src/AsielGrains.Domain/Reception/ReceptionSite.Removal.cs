using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    Decision<SiteEvent> Decide(SiteCommand.RemoveUnits command, SiteMoment now)
    {
        var removed = new SiteEvent.UnitsRemoved(now.Today, command.Prefix, command.First, command.Count);
        foreach (var code in UnitsOf(removed))
            if (!Units.ContainsKey(code))
                return Refuse(Reason.PlaceUnknown, $"The site has no unit {code}.", "first");
        foreach (var code in UnitsOf(removed))
            if (UserOf(code, now) is { } user)
                return Refuse(
                    Reason.PlaceTaken, $"Unit {code} is in use: {user.Use} from {user.From:yyyy-MM-dd}.", "first");
        return removed;
    }

    // Who stays in a unit, is expected there or rents it; that it is out of service keeps nobody from taking it away.
    PlaceUse? UserOf(LocalCode unit, SiteMoment now)
    {
        var nights = NightRange.Of(now.Today, until: null);
        return InUnit.GetValueOrDefault(unit, [])
            .Select(id => Uses[id])
            .FirstOrDefault(use => use is not PlaceUse.Block && Stands(use, nights, now));
    }

    // What names the units still is over or closes them: a closure keeps its other places.
    static ReceptionSite Apply(ReceptionSite state, SiteEvent.UnitsRemoved removed)
    {
        var codes = UnitsOf(removed).ToHashSet();
        foreach (var id in codes.SelectMany(code => state.InUnit.GetValueOrDefault(code, [])).Distinct())
        {
            var use = state.Uses[id];
            var left = PlaceSet.Of(use.Places.Where(place => !codes.Contains(place.Unit)));
            state = state.Without(id);
            if (use is not PlaceUse.Placement && left.Count > 0)
                state = state.With(use with { Places = left });
        }

        return state with { Units = state.Units.RemoveRange(codes) };
    }

    static IEnumerable<LocalCode> UnitsOf(SiteEvent.UnitsRemoved removed) =>
        from number in Enumerable.Range(removed.First, removed.Count) select CodeOf(removed.Prefix, number);
}
