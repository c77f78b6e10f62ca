using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>Appeal, within its term, and higher appeal.</summary>
static class Appeals
{
    public static void Write(LifeWriter life)
    {
        if (life.Plan.Appeal is LifeAppeal.None)
            return;
        // One week, or four for a refusal in the extended procedure (Vw 2000 art. 69): within a week is in time.
        life.After(2, 6).Step(Organisation.Rechtspraak, on => new CaseEvent.AppealLodged(on));
        var suspends = life.Law.RuleFor(life.Plan.Fate is LifeFate.Refused ? Outcome.Unfounded : Outcome.Inadmissible)!;
        if (!suspends.Suspensive)
        {
            life.Step(Organisation.Rechtspraak, on => new CaseEvent.ProvisionalMeasureRequested(on));
            life.After(5, 15).Step(
                Organisation.Rechtspraak, on => new CaseEvent.ProvisionalMeasureDecided(on, life.Chance.Is(0.3)));
        }

        life.After(20, 70);
        if (life.Plan.Appeal is LifeAppeal.Won)
            WriteWon(life);
        else
            WriteLost(life);
    }

    static void WriteWon(LifeWriter life)
    {
        life.Step(Organisation.Rechtspraak, on => new CaseEvent.AppealDecided(on, Ruling.WellFounded));
        life.After(20, 90);
        Decisions.Write(life, Outcome.Granted);
    }

    static void WriteLost(LifeWriter life)
    {
        life.Step(Organisation.Rechtspraak, on => new CaseEvent.AppealDecided(on, Ruling.Unfounded));
        if (life.Plan.Appeal is not LifeAppeal.LostTwice)
            return;
        life.After(5, 25).Step(Organisation.Rechtspraak, on => new CaseEvent.HigherAppealLodged(on));
        life.After(40, 150).Step(
            Organisation.Rechtspraak, on => new CaseEvent.HigherAppealDecided(on, Ruling.Unfounded));
    }
}
