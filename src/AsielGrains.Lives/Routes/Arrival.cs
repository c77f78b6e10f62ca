using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>From the wish for asylum to the signed application.</summary>
static class Arrival
{
    const double AtTheBorder = 0.04;

    static readonly DateOnly PreregistrationSince = new(2022, 9, 10);
    static readonly DateOnly RegietafelSince = new(2020, 6, 1);
    static readonly DateOnly RegietafelUntil = new(2023, 12, 31);

    public static void Write(LifeWriter life)
    {
        var registrar = life.Chance.Is(AtTheBorder) ? Organisation.KMar : Organisation.Politie;
        var subject = life.Subject;
        life.Tell(registrar, new CaseCommand.Announce(life.Day, subject.Person, subject.Kind, subject.Nationality));
        if (life.Law.IsPact())
            WriteScreening(life, registrar);
        else if (life.Day >= PreregistrationSince)
            life.Step(Organisation.Ind, on => new CaseEvent.Preregistered(on));
        Register(life, registrar);
        if (subject.Kind is ApplicationKind.Family)
            return;
        WriteChecks(life, registrar);
        if (subject.RegisteredOn is null)
            life.After(0, 2);
        life.PastPause(spreadDays: 20).Lodge(registrar);
    }

    /// <summary>Aanmeldgehoor, between the two sessions of the Regietafel while there were any.</summary>
    public static void WriteRegietafel(LifeWriter life)
    {
        if (life.Subject.Kind is ApplicationKind.Repeat)
            return;
        var table = life.LodgedOn >= RegietafelSince && life.LodgedOn <= RegietafelUntil && life.Chance.Is(0.5);
        var track = Tracks.Of(life.Plan.Fate);
        life.After(1, 3);
        if (table)
            life.Step(Organisation.Ind, on => new CaseEvent.RegietafelHeld(
                on, RegietafelSession.BeforeHearing, life.Chance.Is(0.7), track));
        life.After(0, 1).PastPause(spreadDays: 30)
            .Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.Registration));
        if (table)
            life.After(1, 2).Step(Organisation.Ind, on => new CaseEvent.RegietafelHeld(
                on, RegietafelSession.AfterHearing, FileComplete: true, track));
    }

    static void WriteScreening(LifeWriter life, Organisation registrar)
    {
        life.Step(registrar, on => new CaseEvent.ScreeningStarted(
            on, registrar is Organisation.KMar ? ScreeningPlace.Border : ScreeningPlace.Territory));
        life.After(1, 3).Step(registrar, on => new CaseEvent.ScreeningCompleted(on));
        life.After(1, 2);
    }

    public static void Register(LifeWriter life, Organisation registrar)
    {
        var subject = life.Subject;
        if (subject.RegisteredOn is { } given)
            life.On(given);
        else
            life.After(0, 3);
        life.Tell(registrar, new CaseCommand.Register(
            life.Day,
            subject.Person,
            subject.Kind,
            subject.Nationality,
            subject.Household,
            new(subject.VNumber, BornOn: subject.BornOn)));
        life.Step(registrar, on => new CaseEvent.MinorityEstablished(on, subject.Minority));
    }

    static void WriteChecks(LifeWriter life, Organisation registrar)
    {
        var hit = Tracks.Of(life.Plan.Fate) is Track.Dublin ? OtherStates.StateOf(life) : (Nationality?)null;
        life.Step(registrar, on => new CaseEvent.EurodacChecked(on, hit is null ? null : 1, hit));
        life.Step(registrar, on => new CaseEvent.VisChecked(on, null));
        life.Step(Organisation.KMar, on => new CaseEvent.DocumentsExamined(on, life.Chance.OneOf(
            DocumentFinding.Genuine, DocumentFinding.NonePresented, DocumentFinding.FurtherExamination)));
        life.Step(Organisation.Gza, on => new CaseEvent.MedicallyScreened(on));
    }
}
