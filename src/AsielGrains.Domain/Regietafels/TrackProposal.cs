using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// The track that follows from what is in the file, with its grounds. By the composition of the file and never by a
/// score of a person: people confirm it, or deviate for a reason. Derived, never stored.
/// </summary>
/// <param name="Track">Null: there is nothing to propose, because the procedure has no track for this case now.</param>
/// <param name="Current">The track the case is on.</param>
public sealed record TrackProposal(
    Track? Track, ImmutableArray<TrackGrounding> Grounds, TrackAssignment? Current)
{
    /// <summary>The target group for which the file is planned; null: none, or not yet.</summary>
    public TargetGroupAdvice? Group { get; init; }

    /// <summary>Whether the case is on another track than is proposed.</summary>
    public bool Deviates => Track is { } proposed && Current is { } current && current.Track != proposed;

    public static TrackProposal Of(AsylumCase state, DateOnly day)
    {
        var standing = state.StandingOn(day);
        if (state.Kind is ApplicationKind.Family || day < TrackRules.Shipped.From
            || standing.Procedure.RuleFor(new(StepKind.TrackAssigned, nameof(Procedures.Track.General)), standing.Stage)
                is not { } rule)
            return new(null, [], standing.Track);
        var grounds = ImmutableArray.CreateBuilder<TrackGrounding>();
        var track = Dublin(state, standing, grounds) ?? Repeat(state, grounds) ?? Safe(state, day, grounds);
        if (track is null)
            grounds.Add(
                TrackRules.Shipped.Grounding(TrackGround.NothingElse, null, underPact: false) with
                {
                    Unverified = rule.Unverified,
                });
        var proposed = track ?? Procedures.Track.General;
        return new(proposed, grounds.ToImmutable(), standing.Track) { Group = TargetGroupAdvice.Of(state, proposed) };
    }

    /// <summary>Why people can't decide on a track so; null when they can: who deviates says why.</summary>
    public Rejection? Refusal(Track decided, TrackReason? reason) =>
        Track is { } proposed && proposed != decided && reason is null
            ? new(
                Reason.GroundMissing,
                $"The file speaks for track {(int)proposed}: another one is decided on for a reason only.",
                "track_reason")
            : null;

    static Track? Dublin(
        AsylumCase state, CaseStanding standing, ImmutableArray<TrackGrounding>.Builder grounds)
    {
        var pointers = ImmutableArray.CreateBuilder<TrackGrounding>();
        TrackGrounding? here = null;
        foreach (var step in state.Course.Steps)
        {
            if (Pointer(step, standing) is { } pointer)
                pointers.Add(pointer);
            here = step is CaseEvent.ClaimSent ? null : Here(step, standing) ?? here;
        }

        if (here is { } answered)
            grounds.Add(answered);
        if (here is not null || pointers.Count == 0)
            return null;
        grounds.AddRange(pointers);
        if (standing.Minority is not Minority.UnaccompaniedChild)
            return Procedures.Track.Dublin;
        grounds.Add(Of(TrackGround.ChildAlone, null, standing));
        return null;
    }

    // Category 3, an illegal stay, makes no state responsible by itself.
    static TrackGrounding? Pointer(CaseEvent.Step step, CaseStanding standing) => step switch
    {
        CaseEvent.EurodacChecked { HitCategory: 1 or 2 } =>
            Of(TrackGround.EurodacHit, step, standing),
        CaseEvent.VisChecked { VisaState: not null } => Of(TrackGround.VisaOfOtherState, step, standing),
        CaseEvent.ClaimSent => Of(TrackGround.ClaimOpen, step, standing),
        _ => null,
    };

    static TrackGrounding? Here(CaseEvent.Step step, CaseStanding standing) => step switch
    {
        CaseEvent.ClaimAnswered { Answer: ClaimAnswer.Refused } =>
            Of(TrackGround.ClaimRefused, step, standing),
        CaseEvent.ResponsibilityEstablished => Of(TrackGround.ResponsibleHere, step, standing),
        _ => null,
    };

    static Track? Repeat(AsylumCase state, ImmutableArray<TrackGrounding>.Builder grounds)
    {
        if (state.Kind is not ApplicationKind.Repeat)
            return null;
        grounds.Add(TrackRules.Shipped.Grounding(
            TrackGround.RepeatApplication, state.AnnouncedOn ?? state.RegisteredOn, underPact: false));
        return Procedures.Track.General;
    }

    // By law, and only so, does a nationality say anything: the list of the day of the application.
    static Track? Safe(AsylumCase state, DateOnly day, ImmutableArray<TrackGrounding>.Builder grounds)
    {
        var list = SafeCountries.List;
        if (list.On(state.LodgedOn ?? day, state.Nationality) is not { } designation)
            return null;
        grounds.Add(new(
            TrackGround.SafeCountry, designation.From, list.Article, designation.Unverified ?? list.Unverified));
        if (designation.Exceptions)
            grounds.Add(new(TrackGround.SafeCountryExceptions, null, list.Article));
        if (state.Course.Steps.LastOrDefault(step =>
                step is CaseEvent.TrackAssigned { Reason: TrackReason.SafeCountryException }) is { } excepted)
        {
            grounds.Add(new(TrackGround.SafeCountryException, excepted.On, list.Article));
            return null;
        }

        if (!state.Course.Steps.Any(step => step is CaseEvent.DocumentsExamined { Finding: DocumentFinding.Genuine }))
            grounds.Add(TrackRules.Shipped.Grounding(TrackGround.NoDocumentFoundGenuine, null, underPact: false));
        return Procedures.Track.SafeCountry;
    }

    static TrackGrounding Of(TrackGround ground, CaseEvent.Step? step, CaseStanding standing) =>
        TrackRules.Shipped.Grounding(
            ground, step?.On, standing.Procedure.Version.StartsWith("eu-", StringComparison.Ordinal));
}
