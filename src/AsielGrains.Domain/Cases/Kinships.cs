using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Cases;

/// <summary>What a person is to others, as the own case tells it. Told anew it is as was told last.</summary>
public static class Kinships
{
    /// <summary>The links in force on a day, in the order in which they were told.</summary>
    public static IReadOnlyList<CaseEvent.KinshipTold> In(IEnumerable<CaseEvent.Step> steps, DateOnly day)
    {
        OrderedDictionary<CaseId, CaseEvent.KinshipTold>? links = null;
        foreach (var step in steps)
            if (step.On > day)
                break;
            else if (step is CaseEvent.KinshipTold told)
                (links ??= [])[told.Relative] = told;
            else if (step is CaseEvent.KinshipEnded ended)
                links?.Remove(ended.Relative);
        return links is null ? [] : [.. links.Values];
    }
}
