using System.Text.Json.Serialization;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Persons;

/// <summary>What can have happened to a person's record.</summary>
public abstract record PersonEvent : IEvent
{
    PersonEvent()
    {
    }

    public abstract DateOnly On { get; init; }

    [JsonIgnore]
    public virtual PersonId? Subject => null;

    [JsonIgnore]
    public PersonalDetails? Personal => null;

    [JsonIgnore]
    public virtual IEnumerable<VNumberClaim> Claims => [];

    public IEvent WithPersonal(PersonalDetails? personal) => this;

    /// <summary>
    /// Stored as <c>person.merged</c>. History stays with the merged person; look-ups go to the survivor.
    /// </summary>
    /// <param name="Merged">The person whose record this is.</param>
    /// <param name="Survivor">The person that remains.</param>
    public sealed record MergedInto(DateOnly On, PersonId Merged, PersonId Survivor) : PersonEvent
    {
        public override DateOnly On { get; init; } = On;

        // Filed under the survivor, so that who asks for the survivor's cases finds the merged person's too.
        [JsonIgnore]
        public override PersonId? Subject => Survivor;

        /// <summary>
        /// The V-numbers change hands with the merge; both must still belong to whom the command thought, which keeps
        /// two opposite merges from both succeeding. They are not part of what is stored.
        /// </summary>
        [JsonIgnore]
        public override IEnumerable<VNumberClaim> Claims => Moves;

        [JsonIgnore]
        public IReadOnlyList<VNumberClaim> Moves { get; init; } = [];
    }

    /// <summary>
    /// Stored as <c>person.split</c>. The merge stays in the history; look-ups go to the person again.
    /// </summary>
    /// <param name="Merged">The person whose record this is.</param>
    /// <param name="Survivor">The person it had been merged into.</param>
    public sealed record SplitFrom(DateOnly On, PersonId Merged, PersonId Survivor) : PersonEvent
    {
        public override DateOnly On { get; init; } = On;

        // Filed under the person it left, as the merge is.
        [JsonIgnore]
        public override PersonId? Subject => Survivor;

        /// <summary>The V-number that goes back with the split. Not part of what is stored.</summary>
        [JsonIgnore]
        public override IEnumerable<VNumberClaim> Claims => Moves;

        [JsonIgnore]
        public IReadOnlyList<VNumberClaim> Moves { get; init; } = [];
    }

    /// <summary>Stored as <c>person.protected</c>. The record is kept from all who need not know of it.</summary>
    public sealed record Protected(DateOnly On, ProtectionKind Kind) : PersonEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>person.protection-ended</c>.</summary>
    public sealed record ProtectionEnded(DateOnly On, ProtectionKind Kind) : PersonEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
