using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Lives.Routes;

/// <summary>The examination of an application, in the form that the law of its day of lodging has for it.</summary>
static class Examinations
{
    /// <summary>Where the law has no rest and preparation period, people are heard so many days later.</summary>
    const int DaysToHearing = 6;

    /// <summary>Manifestly unfounded is an outcome since then (Vw 2000 art. 30b).</summary>
    static readonly DateOnly ManifestlySince = new(2015, 7, 20);

    /// <summary>Since then a repeat application can be decided on without a hearing (Stb. 2019, 238).</summary>
    static readonly DateOnly HearingLeftOutSince = new(2019, 7, 1);

    public static void Write(LifeWriter life)
    {
        if (life.Law.IsPact())
            WritePact(life);
        else if (life.Subject.Kind is ApplicationKind.Repeat)
            WriteOneDayTest(life);
        else if (life.Plan.Fate is LifeFate.SafeCountry && Tracks.AreInUse(life))
            WriteSafeCountry(life);
        else
            WriteGeneral(life);
    }

    public static void WriteGeneral(LifeWriter life)
    {
        Waits.Write(life);
        var days = life.Law.RuleFor(new(StepKind.HearingHeld, nameof(Hearing.First)), "rest") is null
            ? ExaminationDays.Six(life.Chance.Is(0.2))
            : ExaminationDays.Eight;
        // The last day of the extended procedure is far off; it begins as the general one does.
        var lead = life.Plan.Extended ? days.Decision + ExaminationDays.ExtendedMin : days.Decision;
        life.On(RestedOn(life)).On(life.Plan.DecideOn.AddDays(-lead))
            .PastPause(spreadDays: 60, aheadDays: days.Detailed);
        var start = life.Day;
        life.Step(Organisation.Ind, on => new CaseEvent.ExaminationChosen(on, days.Form));
        if (days.HasFirstHearing)
            life.Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.First));
        life.On(start.AddDays(days.Detailed));
        life.Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.Detailed));
        if (life.Plan.Extended)
            WriteExtended(life, start.AddDays(days.Decision));
        else
            Conclude(life, start.AddDays(days.Intention), start.AddDays(days.View), start.AddDays(days.Decision));
    }

    // The first day after the rest and preparation period (Vb 2000 art. 3.109), which a weekend makes longer.
    static DateOnly RestedOn(LifeWriter life) => life.Law.Term("RVT") is { } rest
        ? TermReckoning.End(life.LodgedOn, rest.Length).On.AddDays(1)
        : life.LodgedOn.AddDays(DaysToHearing);

    // Four weeks for the view (Vb 2000 art. 3.116).
    static void WriteExtended(LifeWriter life, DateOnly from)
    {
        life.On(from).Step(Organisation.Ind, on => new CaseEvent.ExaminationChosen(on, Examination.Extended));
        var decision = life.Plan.DecideOn > from.AddDays(ExaminationDays.ExtendedMin)
            ? life.Plan.DecideOn
            : from.AddDays(ExaminationDays.ExtendedMin);
        Conclude(life, decision.AddDays(-30), decision.AddDays(-life.Chance.Between(3, 14)), decision);
    }

    static void WriteSafeCountry(LifeWriter life)
    {
        life.After(1, 2);
        Tracks.Assign(life, Track.SafeCountry);
        life.On(life.Plan.DecideOn.AddDays(-3)).PastPause(spreadDays: 30);
        Conclude(life, life.Day, life.Day.AddDays(1), life.Day.AddDays(3));
    }

    static void WriteOneDayTest(LifeWriter life)
    {
        life.After(1, 1);
        Tracks.Assign(life, Track.General);
        life.On(life.Plan.DecideOn.AddDays(-2)).PastPause(spreadDays: 60);
        var first = life.Day;
        life.Step(Organisation.Ind, on => new CaseEvent.ExaminationChosen(on, Examination.OneDayTest));
        if (life.Plan.Fate is LifeFate.Granted || first < HearingLeftOutSince || life.Chance.Is(0.5))
            life.Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.Detailed));
        Conclude(life, first, first.AddDays(1), first.AddDays(2));
    }

    static void WritePact(LifeWriter life)
    {
        life.On(life.LodgedOn.AddDays(DaysToHearing)).On(life.Plan.DecideOn.AddDays(-20));
        life.Step(Organisation.Ind, on => new CaseEvent.ExaminationChosen(
            on, life.Plan.Fate is LifeFate.SafeCountry ? Examination.Accelerated : Examination.Regular));
        life.Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.Detailed));
        life.After(10, 20);
        Decide(life);
    }

    static void Conclude(LifeWriter life, DateOnly intention, DateOnly view, DateOnly decision)
    {
        if (OutcomeOf(life) is not Outcome.Granted)
        {
            life.On(intention).Step(Organisation.Ind, on => new CaseEvent.IntentionSent(on));
            life.On(view).Step(Organisation.Ind, on => new CaseEvent.ViewReceived(on));
        }

        life.On(decision);
        Decide(life);
    }

    static void Decide(LifeWriter life)
    {
        var outcome = OutcomeOf(life);
        Decisions.Write(life, outcome);
        if (outcome is not Outcome.Granted)
            Appeals.Write(life);
    }

    static Outcome OutcomeOf(LifeWriter life) => life.Plan.Fate switch
    {
        LifeFate.Granted or LifeFate.ClaimRefused or LifeFate.TransferLapsed => Outcome.Granted,
        LifeFate.SafeCountry when life.Day >= ManifestlySince => Outcome.ManifestlyUnfounded,
        _ => life.Subject.Kind is ApplicationKind.Repeat ? Outcome.Inadmissible : Outcome.Unfounded,
    };
}
