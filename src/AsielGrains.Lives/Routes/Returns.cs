using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Lives.Routes;

/// <summary>
/// What DT&amp;V does between a refusal and the departure: the file, the talks, the papers and their use. No figures of
/// it are published; the shares are assumptions.
/// </summary>
static class Returns
{
    const double FileIncomplete = 0.1;
    const double OwnDocument = 0.3;
    const double PapersForWhoGoesAway = 0.25;
    const double FirstAttemptFails = 0.15;
    const int PaperMonths = 6;

    /// <summary>Who can still appeal is not removed: four weeks at most (Vw 2000 art. 69), more by a holiday.</summary>
    static readonly TermLength AppealMax = new(4, TermUnit.Weeks);

    /// <summary>The file, the first talk, and for most of those who will leave in sight the papers.</summary>
    public static void WriteTrack(LifeWriter life)
    {
        WriteFile(life);
        Departures.Within(life, 1, 10);
        life.Step(Organisation.DtenV, on => new CaseEvent.DepartureTalkHeld(on));
        if (IsCountry(life.Subject.Nationality)
            && (life.Plan.Leaves is not DepartureKind.Unsupervised || life.Chance.Is(PapersForWhoGoesAway)))
            WritePapers(life);
    }

    /// <summary>The first day on which an appeal can't stand in the way any more.</summary>
    public static DateOnly RemovableFrom(LifeWriter life) =>
        life.Plan.Appeal is LifeAppeal.None ? TermReckoning.End(life.DecidedOn, AppealMax).On.AddDays(1) : life.Day;

    /// <summary>
    /// Whether nothing stands in the way of a removal. Never under the Pact: no source gives its term for an appeal, so
    /// that an appeal stands in the way for ever.
    /// </summary>
    public static bool IsRemovable(LifeWriter life) => !life.Law.IsPact() && life.Day >= RemovableFrom(life);

    /// <summary>DT&amp;V checks before each action whether the person can be removed; once a day is enough.</summary>
    /// <param name="last">The day of the check before; null: there was none.</param>
    /// <returns>The day of the last check now.</returns>
    public static DateOnly Check(LifeWriter life, DateOnly? last = null)
    {
        if (last != life.Day)
            life.Step(Organisation.DtenV, on => new CaseEvent.RemovabilityChecked(on, RemovabilityFinding.Removable));
        return life.Day;
    }

    /// <summary>Not every attempt to remove a person succeeds; of who is of no known country none is told.</summary>
    public static void WriteAttempt(LifeWriter life)
    {
        if (IsCountry(life.Subject.Nationality) && life.Chance.Is(FirstAttemptFails))
            life.Step(
                Organisation.DtenV,
                on => new CaseEvent.ReturnAttempted(on, life.Subject.Nationality, AttemptResult.Resisted));
    }

    // DT&V reports back on the day that the file comes (ILC).
    static void WriteFile(LifeWriter life)
    {
        Departures.Within(life, 0, 3);
        life.Step(Organisation.Ind, on => new CaseEvent.ReturnFileSent(on));
        if (life.Chance.Is(FileIncomplete))
        {
            life.Step(
                Organisation.DtenV, on => new CaseEvent.ReturnFileChecked(on, ReturnFileFinding.IdentityMissing));
            Departures.Within(life, 1, 4);
            life.Step(Organisation.Ind, on => new CaseEvent.ReturnFileSent(on));
        }

        life.Step(Organisation.DtenV, on => new CaseEvent.ReturnFileChecked(on, ReturnFileFinding.Complete));
    }

    static void WritePapers(LifeWriter life)
    {
        var country = life.Subject.Nationality;
        if (life.Chance.Is(OwnDocument))
        {
            life.Step(Organisation.DtenV, on => new CaseEvent.ReadmissionAgreed(
                on, country, ReadmissionSource.OwnDocument, ValidUntil: null));
            return;
        }

        life.Step(Organisation.DtenV, on => new CaseEvent.LaissezPasserRequested(on, country));
        Departures.Within(life, 3, 25);
        life.Step(Organisation.DtenV, on => new CaseEvent.LaissezPasserAnswered(
            on, country, LaissezPasserAnswer.Granted, on.AddMonths(PaperMonths)));
        life.Step(Organisation.DtenV, on => new CaseEvent.ReadmissionAgreed(
            on, country, ReadmissionSource.Authorities, on.AddMonths(PaperMonths)));
    }

    // Nobody asks for papers where no country is known.
    static bool IsCountry(Nationality nationality) => nationality.Code is not ("XXA" or "XXX");
}
