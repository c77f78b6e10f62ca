using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>What must be in a file for a target group.</summary>
public sealed record TargetGroupRule
{
    public required TargetGroup Group { get; init; }

    /// <summary>The tracks for which the file speaks.</summary>
    public required ImmutableArray<Track> Tracks { get; init; }

    /// <summary>Findings of which one was the last on a document; empty: documents do not matter.</summary>
    public ImmutableArray<DocumentFinding> Documents { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The file must be complete for its profile.</summary>
    public bool Complete { get; init; }

    /// <summary>How the application is examined then; null: in no general procedure.</summary>
    public Examination? Examination { get; init; }

    /// <summary>The ground in words.</summary>
    public required string Because { get; init; }

    public bool Holds(AsylumCase state, Track track) =>
        Tracks.Contains(track)
        && (!Complete || FileCheck.Of(state).Complete)
        && (Documents.IsEmpty || LastFindings(state).Any(Documents.Contains));

    // The last finding on each kind of document counts.
    static IEnumerable<DocumentFinding> LastFindings(AsylumCase state) => state.Course.Steps
        .OfType<CaseEvent.DocumentsExamined>().GroupBy(step => step.Document).Select(steps => steps.Last().Finding);
}
