using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>The rest and preparation period, which is also the queue for the examination.</summary>
static class Waits
{
    /// <summary>Before a decision later than this, the decision term has to be extended.</summary>
    const int DecisionTermDays = 180;

    const int ExtendedOnDay = 165;

    /// <summary>Since then a decision term can be extended by nine months (Vw 2000 art. 42(4)).</summary>
    static readonly DateOnly ExtensionSince = new(2015, 7, 20);

    public static void Write(LifeWriter life)
    {
        life.After(1, 1);
        Tracks.Assign(life, Track.General);
        if (!life.Law.IsPact())
            life.Step(Organisation.Ind, on => new CaseEvent.RestPeriodStarted(on));
        if (life.Plan.GoesAway)
            Absences.WriteAndBack(life);
        if (life.Plan.DecideOn > life.LodgedOn.AddDays(DecisionTermDays) && CanExtend(life))
            Extend(life);
    }

    // A term that is over is not extended any more: then the decision comes too late.
    static void Extend(LifeWriter life)
    {
        life.On(life.LodgedOn.AddDays(ExtendedOnDay));
        if (life.Day <= life.LodgedOn.AddDays(DecisionTermDays))
            life.Step(Organisation.Ind, on => new CaseEvent.TermExtended(on, "BESL6", "BESL9", "complex"));
    }

    static bool CanExtend(LifeWriter life) =>
        life.LodgedOn >= ExtensionSince
        && life.Law.Term("BESL6")?.Extension("BESL9") is { Collective: false } extension
        && extension.Grounds.Contains("complex");
}
