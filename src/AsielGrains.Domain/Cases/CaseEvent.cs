using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>What can have happened to one case. Stored forever; a changed meaning is a new version.</summary>
public abstract partial record CaseEvent : IEvent
{
    CaseEvent()
    {
    }

    public abstract DateOnly On { get; init; }

    [JsonIgnore]
    public virtual PersonId? Subject => null;

    [JsonIgnore]
    public virtual PersonalDetails? Personal { get; init; }

    [JsonIgnore]
    public virtual IEnumerable<VNumberClaim> Claims => [];

    [JsonIgnore]
    public virtual PersonalDetails? KnownBy => null;

    /// <summary>
    /// <see cref="Personal"/> with what the case knew of the person before; null: that was nothing. Not part of what is
    /// stored.
    /// </summary>
    [JsonIgnore]
    public PersonalDetails? Completed { get; init; }

    public IEvent WithPersonal(PersonalDetails? personal) => this with { Personal = personal };

    /// <summary>Stored as <c>case.announced</c>.</summary>
    public sealed record Announced(
        DateOnly On,
        PersonId Person,
        ApplicationKind Kind,
        Nationality Nationality) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;

        [JsonIgnore]
        public override PersonId? Subject => Person;
    }

    /// <summary>Stored as <c>case.registered</c>.</summary>
    public sealed record Registered(
        DateOnly On,
        PersonId Person,
        ApplicationKind Kind,
        Nationality Nationality,
        HouseholdId? Household) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;

        [JsonIgnore]
        public override PersonId? Subject => Person;

        [JsonIgnore]
        public override IEnumerable<VNumberClaim> Claims => ClaimOf(Personal, Person);

        [JsonIgnore]
        public override PersonalDetails? KnownBy => Completed ?? Personal;
    }

    /// <summary>Stored as <c>case.lodged</c>.</summary>
    public sealed record Lodged(DateOnly On) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>case.withdrawn</c>.</summary>
    public sealed record Withdrawn(DateOnly On) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>case.corrected</c>. What is null was not corrected.</summary>
    /// <param name="On">The day the correction was made.</param>
    /// <param name="Person">The person of the case, when personal data are corrected.</param>
    public sealed record Corrected(
        DateOnly On,
        PersonId? Person,
        DateOnly? AnnouncedOn,
        DateOnly? RegisteredOn,
        DateOnly? LodgedOn,
        DateOnly? WithdrawnOn,
        ApplicationKind? Kind,
        Nationality? Nationality,
        HouseholdId? Household) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;

        [JsonIgnore]
        public override PersonId? Subject => Person;

        [JsonIgnore]
        public override IEnumerable<VNumberClaim> Claims =>
            Person is { } person ? ClaimOf(Personal, person) : [];

        [JsonIgnore]
        public override PersonalDetails? KnownBy => Completed ?? Personal;
    }

    /// <summary>
    /// Stored as <c>case.step-retracted</c>: a step was recorded that did not happen so. It stays in the history.
    /// </summary>
    /// <param name="On">The day it was retracted.</param>
    /// <param name="StepOn">The day of the step that is retracted.</param>
    public sealed record StepRetracted(DateOnly On, StepKind Kind, string? Qualifier, DateOnly StepOn) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>
    /// Stored as <c>case.place-followed</c>: the sites say that the household of the case is elsewhere now.
    /// </summary>
    /// <param name="Place">Null: nowhere that is known.</param>
    public sealed record PlaceFollowed(DateOnly On, HouseholdId? Household, CasePlace? Place) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    static IEnumerable<VNumberClaim> ClaimOf(PersonalDetails? personal, PersonId person) =>
        personal?.VNumber is { } number ? [new VNumberClaim(number, person)] : [];
}
