using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>How a person leaves, each kind as the chain counts it.</summary>
static class Departures
{
    public static void Write(LifeWriter life)
    {
        if (life.Plan is { Leaves: not null, LeaveFrom: { } from })
            life.On(from);
        if (life.Plan is { Leaves: not null, Fate: LifeFate.Refused or LifeFate.SafeCountry })
            Returns.WriteTrack(life);
        switch (life.Plan.Leaves)
        {
            case DepartureKind.Unsupervised:
                WriteUnsupervised(life);
                break;
            case DepartureKind.Forced:
                WriteForced(life);
                break;
            case DepartureKind.Independent:
                WriteIndependent(life);
                break;
            case DepartureKind.Transferred:
                Leave(life, Organisation.DtenV, DepartureKind.Transferred, 14, 90);
                break;
        }
    }

    // Who cannot be removed leaves with help instead.
    static void WriteForced(LifeWriter life)
    {
        Within(life, 10, 60);
        OnOrBeforeLast(life, Returns.RemovableFrom(life));
        if (!Returns.IsRemovable(life))
        {
            Leave(life, Organisation.DtenV, DepartureKind.Independent, 0, 10);
            return;
        }

        var check = Returns.Check(life);
        life.Step(Organisation.DtenV, on => new CaseEvent.SupervisionImposed(on, SupervisionMeasure.Detention));
        life.Step(Organisation.DtenV, on => new CaseEvent.ReturnPlacementMade(on, ReturnPlace.DetentionCentre));
        Within(life, 2, 10);
        check = Returns.Check(life, check);
        Returns.WriteAttempt(life);
        Within(life, 5, 40);
        Returns.Check(life, check);
        life.Step(Organisation.KMar, on => new CaseEvent.Departed(on, DepartureKind.Forced));
    }

    static void WriteIndependent(LifeWriter life)
    {
        // Some go by way of the restricted location (VBL).
        if (life.Plan.Fate is LifeFate.Refused && life.Chance.Is(0.2))
        {
            Within(life, 5, 30);
            life.Step(Organisation.DtenV, on => new CaseEvent.SupervisionImposed(
                on, SupervisionMeasure.RestrictionOfLiberty));
        }

        Leave(life, Organisation.DtenV, DepartureKind.Independent, 7, 60);
    }

    // The police establish the absence; only later does it count as a departure.
    static void WriteUnsupervised(LifeWriter life)
    {
        if (life.Plan.Fate is not LifeFate.LeftAside)
        {
            Within(life, 5, 45);
            life.Step(Organisation.Politie, on => new CaseEvent.AbsenceEstablished(on));
        }

        Leave(life, Organisation.DtenV, DepartureKind.Unsupervised, 1, 21);
    }

    static void Leave(LifeWriter life, Organisation by, DepartureKind kind, int leastDays, int mostDays)
    {
        Within(life, leastDays, mostDays);
        life.Step(by, on => new CaseEvent.Departed(on, kind));
    }

    /// <summary>Some days on, but no further than the last day to leave on.</summary>
    public static void Within(LifeWriter life, int leastDays, int mostDays) =>
        OnOrBeforeLast(life, life.Day.AddDays(life.Chance.Between(leastDays, mostDays)));

    static void OnOrBeforeLast(LifeWriter life, DateOnly day) =>
        life.On(day > life.Plan.LeaveBy ? life.Plan.LeaveBy.Value : day);
}
