using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>A case on the agenda, and what came of its discussion.</summary>
/// <param name="Profile">The target group of its file when it was discussed; null before.</param>
/// <param name="Missing">What the file lacked then.</param>
/// <param name="Track">The track that was proposed, or in the second session decided; null: none.</param>
public sealed record AgendaItem(
    CaseId Case, FileProfile? Profile = null, FileItems Missing = FileItems.None, Track? Track = null)
{
    /// <summary>For whoever plans the next step; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningAdvice? Advice { get; init; }

    public bool Discussed => Profile is not null;
}
