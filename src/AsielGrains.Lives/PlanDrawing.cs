using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives.Weights;

namespace AsielGrains.Lives;

/// <summary>Draws what is to become of a life, by the weights of its year and nationality.</summary>
public sealed class PlanDrawing(LifeWeights weights)
{
    /// <summary>The decision comes from a third of the mean time after lodging to five thirds of it.</summary>
    const double LeastOfMean = 1.0 / 3;

    const double MostOfMean = 5.0 / 3;

    const int DaysPerWeek = 7;

    public LifePlan For(LifeSubject subject, NationalityWeight nationality, Chance chance)
    {
        var fate = FateOf(subject, nationality, chance);
        var days = DaysPerWeek * weights.WeeksToDecideIn(subject.AnnouncedOn.Year)
            * (LeastOfMean + chance.Fraction() * (MostOfMean - LeastOfMean));
        var appeal = AppealOf(fate, chance);
        return new(fate, subject.AnnouncedOn.AddDays((int)days))
        {
            Appeal = appeal,
            Leaves = appeal is LifeAppeal.Won ? null : LeavesOf(fate, subject.AnnouncedOn.Year, chance),
            Extended = chance.Is(weights.Share("extended")),
            GoesAway = chance.Is(weights.Share("goes-away")),
        };
    }

    LifeFate FateOf(LifeSubject subject, NationalityWeight nationality, Chance chance)
    {
        if (subject.Kind is not ApplicationKind.Repeat && chance.Is(weights.Share("other-state")))
            return chance.Is(weights.Share("claim-refused")) ? LifeFate.ClaimRefused
                : chance.Is(weights.Share("other-state-absconds") + weights.Share("transferred")) ? LifeFate.OtherState
                : LifeFate.TransferLapsed;
        if (chance.Is(weights.Share("left-aside")))
            return LifeFate.LeftAside;
        if (chance.Is(weights.Share("withdrawn")))
            return LifeFate.Withdrawn;
        return chance.Is(nationality.Recognition) ? LifeFate.Granted
            : nationality.IsSafe ? LifeFate.SafeCountry
            : LifeFate.Refused;
    }

    LifeAppeal AppealOf(LifeFate fate, Chance chance)
    {
        if (fate is not (LifeFate.Refused or LifeFate.SafeCountry))
            return LifeAppeal.None;
        var drawn = chance.Fraction() - weights.Share("appeal-lost");
        return drawn < 0 ? LifeAppeal.Lost
            : (drawn -= weights.Share("appeal-lost-twice")) < 0 ? LifeAppeal.LostTwice
            : drawn < weights.Share("appeal-won") ? LifeAppeal.Won
            : LifeAppeal.None;
    }

    DepartureKind? LeavesOf(LifeFate fate, int year, Chance chance)
    {
        var absconds = weights.Share("other-state-absconds");
        return fate switch
        {
            LifeFate.OtherState => chance.Is(absconds / (absconds + weights.Share("transferred")))
                ? DepartureKind.Unsupervised
                : DepartureKind.Transferred,
            LifeFate.LeftAside => DepartureKind.Unsupervised,
            LifeFate.Withdrawn => DepartureKind.Independent,
            LifeFate.Refused or LifeFate.SafeCountry when chance.Is(weights.Share("leaves")) =>
                chance.Weighted(weights.DeparturesOf(year), departure => departure.Persons).Kind,
            _ => null,
        };
    }
}
