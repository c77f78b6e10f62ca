using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// One asylum case: the facts that are recorded at the start of the procedure. Partners report late and out of
/// order, so the facts stand side by side and the stage follows from them; a person can have many cases.
/// </summary>
public sealed partial record AsylumCase : IAggregate<AsylumCase, CaseCommand, CaseEvent>
{
    public static AsylumCase Initial { get; } = new();

    /// <summary>The person as the case names it; the person may have been merged into another since.</summary>
    public PersonId? Person { get; init; }

    public ApplicationKind Kind { get; init; }

    public Nationality Nationality { get; init; }

    public HouseholdId? Household { get; init; }

    /// <summary>Kenbaar gemaakt op.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Geregistreerd op (I&amp;R).</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Ingediend op (M35-H).</summary>
    public DateOnly? LodgedOn { get; init; }

    /// <summary>Ingetrokken op.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>What identifies the person; null when nothing was told or the person's key was erased.</summary>
    [JsonIgnore]
    public PersonalDetails? Personal { get; init; }

    [JsonIgnore]
    public Stage Stage => StageOf(AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn);

    /// <summary>The case is in procedure: known and not withdrawn.</summary>
    [JsonIgnore]
    public bool Open => IsOpen(Stage);

    internal static Stage StageOf(
        DateOnly? announcedOn, DateOnly? registeredOn, DateOnly? lodgedOn, DateOnly? withdrawnOn) =>
        withdrawnOn is not null ? Stage.Withdrawn
        : lodgedOn is not null ? Stage.Lodged
        : registeredOn is not null ? Stage.Registered
        : announcedOn is not null ? Stage.Announced
        : Stage.Unknown;

    internal static bool IsOpen(Stage stage) => stage is Stage.Announced or Stage.Registered or Stage.Lodged;
}
