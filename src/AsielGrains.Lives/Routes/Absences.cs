using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Lives.Routes;

/// <summary>Gone with unknown destination: established by the police, with effects at moments of their own.</summary>
static class Absences
{
    /// <summary>Where the law has no such term, an application is left aside after two weeks all the same.</summary>
    const int LeftAsideAfterDays = 14;

    /// <summary>Since then an application is left aside (buiten behandeling) by Vw 2000 art. 30c.</summary>
    static readonly DateOnly LeftAsideSince = new(2015, 7, 20);

    public static void WriteAndBack(LifeWriter life)
    {
        life.After(3, 20).Step(Organisation.Politie, on => new CaseEvent.AbsenceEstablished(on));
        life.After(2, 12).Step(Organisation.Politie, on => new CaseEvent.ReturnedFromAbsence(on));
        life.After(1, 3);
    }

    public static void WriteLeftAside(LifeWriter life)
    {
        if (life.Plan.LeaveFrom is { } from)
            life.On(from);
        life.After(5, 30).Step(Organisation.Politie, on => new CaseEvent.AbsenceEstablished(on));
        life.On(MayBeLeftAside(life).AddDays(life.Chance.Between(1, 20))).On(LeftAsideSince);
        Decisions.Write(life, Outcome.Discontinued);
    }

    // From the day after this one (Vw 2000 art. 30c), which a weekend or a holiday makes later.
    static DateOnly MayBeLeftAside(LifeWriter life) => life.Law.Term("BUITEN") is { } term
        ? TermReckoning.End(life.Day, term.Length).On
        : life.Day.AddDays(LeftAsideAfterDays);
}
