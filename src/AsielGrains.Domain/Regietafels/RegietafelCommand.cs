using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>What can be asked of a sitting of the Regietafel.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Convene), "convene")]
[JsonDerivedType(typeof(Place), "place")]
[JsonDerivedType(typeof(Discuss), "discuss")]
[JsonDerivedType(typeof(AddAction), "add-action")]
[JsonDerivedType(typeof(SettleAction), "settle-action")]
public abstract record RegietafelCommand
{
    RegietafelCommand()
    {
    }

    /// <summary>Calls the partners together, with the cases in the order in which they are discussed.</summary>
    public sealed record Convene(RegietafelId Table, ImmutableArray<CaseId> Agenda) : RegietafelCommand;

    /// <summary>Puts one more case at the end of the agenda.</summary>
    public sealed record Place(CaseId Case) : RegietafelCommand;

    /// <summary>A case was discussed.</summary>
    public sealed record Discuss(CaseId Case, FileProfile Profile, FileItems Missing, Track? Track) : RegietafelCommand
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public PlanningAdvice? Advice { get; init; }
    }

    /// <summary>A partner takes on something, with a day.</summary>
    public sealed record AddAction(CaseId Case, FileItems Item, Organisation Owner, DateOnly DueOn) : RegietafelCommand;

    /// <summary>It was done.</summary>
    /// <param name="By">The partner that reports it: its owner, or the IND.</param>
    public sealed record SettleAction(int Number, DateOnly SettledOn, Organisation By) : RegietafelCommand;
}
