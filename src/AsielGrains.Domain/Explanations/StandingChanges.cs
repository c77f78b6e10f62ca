using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>What differs between two standings of a case, each dimension with its article.</summary>
static class StandingChanges
{
    const string OwnKnowledge = "article of the right to reception: own knowledge";

    /// <param name="article">The article of the rule by which the fact was possible.</param>
    public static ImmutableArray<StandingChange> Between(
        CaseStanding before, CaseStanding after, string article, CaseEvent.Step? step = null)
    {
        var changes = ImmutableArray.CreateBuilder<StandingChange>();
        Add(Dimension.Procedure, before.Procedure.Version, after.Procedure.Version);
        Add(Dimension.Stage, StageOf(before), after.Stage);
        Add(Dimension.Track, Of(before.Track), Of(after.Track));
        Add(Dimension.Examination, $"{before.Examination}", $"{after.Examination}");
        if (before.Residence != after.Residence)
            changes.Add(Of(
                before.Residence, after.Residence, article, regular: step is CaseEvent.RegularPermitIssued));
        if (before.Reception != after.Reception)
            changes.Add(Of(before.Reception, after.Reception, before.IsChildAlone != after.IsChildAlone));
        if (before.Departure != after.Departure)
            changes.Add(Of(before.Departure, after, step));
        Add(Dimension.Supervision, Of(before.Supervision), Of(after.Supervision));
        Add(Dimension.Minority, $"{before.Minority}", $"{after.Minority}");
        Add(Dimension.Household, $"{before.Household}", $"{after.Household}");
        Add(Dimension.Guardian, $"{before.Guardian?.Kind}", $"{after.Guardian?.Kind}");
        return changes.ToImmutable();

        void Add(Dimension dimension, string was, string becomes)
        {
            if (was != becomes)
                changes.Add(new(dimension, was, becomes, null, article));
        }
    }

    // No file declares the beginning: nobody is in it.
    static string StageOf(CaseStanding standing) =>
        standing.Stage == ProcedureDefinition.Beginning ? "" : standing.Stage;

    static string Of(TrackAssignment? track) =>
        track is { } assigned ? $"{assigned.Track}{(assigned.Confirmed ? "" : " proposed")}" : "";

    static string Of(Supervision supervision) =>
        supervision is Supervision.Under under
            ? $"Under {string.Join(", ", under.Measures.Select(one => one.Measure))}"
            : supervision.GetType().Name;

    // The permit of who cannot leave is no asylum permit: its article is that of its own rule.
    static StandingChange Of(Residence before, Residence after, string article, bool regular) => new(
        Dimension.Residence,
        before.GetType().Name,
        after.GetType().Name,
        (after as Residence.PermitHolder)?.Until ?? (after as Residence.DepartureStayed)?.Until,
        after switch
        {
            Residence.Applicant => "Vw 2000 art. 8 f",
            Residence.Appellant => "Vw 2000 art. 8 h",
            Residence.PermitHolder when !regular => "Vw 2000 art. 8 c",
            Residence.DepartureStayed => "Vw 2000 art. 8 j, 64",
            _ => article,
        });

    static StandingChange Of(ReceptionRight before, ReceptionRight after, bool childAlone) => new(
        Dimension.Reception,
        before.GetType().Name,
        after.GetType().Name,
        (after as ReceptionRight.Entitled)?.LastDay,
        after switch
        {
            ReceptionRight.Ended { Missed: true } or ReceptionRight.Entitled { MissedUntil: not null } =>
                "Rva 2005 art. 4(3)a, 7(1)i-j",
            _ when childAlone => "Rva 2005 art. 6",
            ReceptionRight.Ended => "Rva 2005 art. 5, 7",
            _ => "Rva 2005 art. 3",
        },
        OwnKnowledge);

    static StandingChange Of(Departure before, CaseStanding after, CaseEvent.Step? step) => new(
        Dimension.Departure,
        before.GetType().Name,
        after.Departure.GetType().Name,
        after.Departure switch
        {
            Departure.Suspended suspended => suspended.Until,
            Departure.Obliged obliged => obliged.LastDay,
            Departure.Postponed postponed => postponed.Until,
            _ => null,
        },
        step is CaseEvent.Decided decided && after.Procedure.RuleFor(decided.Outcome) is { } outcome
            ? outcome.EffectArticle
            : after.Departure is Departure.Postponed ? "Vw 2000 art. 64" : "Vw 2000 art. 62, 82");
}
