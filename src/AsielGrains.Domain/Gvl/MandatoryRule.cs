using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain.Gvl;

/// <summary>Who must have a step at a joint location, as shipped in text with its source.</summary>
/// <param name="Profiles">The target groups, by the composition of the file.</param>
/// <param name="OnTrack">
/// Only when this track was proposed or decided; null: on every track and before there is one.
/// </param>
/// <param name="RestDays">So many whole days lie between the lodging and the step.</param>
/// <param name="Assumed">What of this no source says: our own choice.</param>
public sealed record MandatoryRule(
    GvlStep Step,
    ImmutableArray<FileProfile> Profiles,
    Track? OnTrack,
    int RestDays,
    string Source,
    string? Assumed)
{
    public bool IsFor(IEnumerable<FileProfile> profiles, IEnumerable<Track> tracks) =>
        Profiles.Intersect(profiles).Any() && (OnTrack is not { } track || tracks.Contains(track));
}
