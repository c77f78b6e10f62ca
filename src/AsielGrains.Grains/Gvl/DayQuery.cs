using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Gvl;

/// <summary>The day board with what the cases and the sittings of the Regietafel say.</summary>
/// <param name="Files">Of the households that have steps today, or stand on an agenda.</param>
/// <param name="Agenda">The households on the agendas of the day, in their order.</param>
[GenerateSerializer, Immutable, Alias("gvl-day-query")]
public sealed record DayQuery(
    [property: Id(0)] ImmutableArray<HouseholdFile> Files,
    [property: Id(1)] ImmutableArray<HouseholdId> Agenda);
