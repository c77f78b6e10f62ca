using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>Which postponements of departure (Vw 2000 art. 64) are in force on a day.</summary>
static class Postponements
{
    public static IReadOnlySet<PostponementGround> In(IEnumerable<CaseEvent.Step> steps, DateOnly day)
    {
        var inForce = new SortedDictionary<PostponementGround, DateOnly>();
        foreach (var step in steps)
            if (step.On > day)
                break;
            else if (step is CaseEvent.DeparturePostponed postponed)
                inForce[postponed.Ground] = postponed.Until;
            else if (step is CaseEvent.PostponementEnded ended)
                inForce.Remove(ended.Ground);
        return inForce.Where(one => one.Value >= day).Select(one => one.Key).ToHashSet();
    }
}
