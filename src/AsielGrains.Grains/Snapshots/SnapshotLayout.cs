using System.Text.Json.Serialization.Metadata;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Snapshots;

/// <summary>How one kind of state is laid out in a snapshot.</summary>
/// <param name="Name">
/// Names the rows. Storage tells grains apart by this name and their key alone, so it is unique per kind of grain.
/// </param>
/// <param name="Version">The newest version; raised when an older program would lose a part of the state.</param>
/// <param name="MakeJson">
/// Asked for once, with the first snapshot: a state has hundreds of types, which a silo need not know to be ready.
/// </param>
sealed record SnapshotLayout<TState>(string Name, int Version, Func<JsonTypeInfo<TState>> MakeJson)
{
    /// <summary>Writes the state without its personal data.</summary>
    public JsonTypeInfo<TState> Json => field ??= MakeJson();

    /// <summary>The oldest version that is read; raised when older JSON no longer gives the same state.</summary>
    public int VersionMin { get; init; } = Version;

    /// <summary>The oldest version that says all of a state: programs that know no newer one read it too.</summary>
    public Func<TState, int> VersionOf { get; init; } = _ => Version;

    /// <summary>Whose personal data the state bears.</summary>
    public Func<TState, PersonId?> Person { get; init; } = _ => null;

    public Func<TState, PersonalDetails?> Personal { get; init; } = _ => null;

    public Func<TState, PersonalDetails?, TState> WithPersonal { get; init; } = (state, _) => state;
}
