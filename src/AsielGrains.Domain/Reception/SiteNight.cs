using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>One night of a site.</summary>
/// <param name="Ceiling">The most persons by agreement; null when none is agreed.</param>
/// <param name="Types">One line for each type that the site has a part of, in the order of the types.</param>
public sealed record SiteNight(DateOnly Night, int? Ceiling, ImmutableArray<TypeNight> Types)
{
    public int Persons => Types.Sum(type => type.Occupied + type.Reserved);

    /// <summary>Persons above the ceiling; none without a ceiling.</summary>
    public int AboveCeiling => Ceiling is { } ceiling ? Math.Max(0, Persons - ceiling) : 0;

    /// <summary>How many more persons can be placed: free beds, as far as the ceiling allows.</summary>
    public int Placeable
    {
        get
        {
            var allocable = Types.Where(type => BedCount.Counts(type.Type)).Sum(type => type.Allocable);
            return Ceiling is { } ceiling ? Math.Min(allocable, Math.Max(0, ceiling - Persons)) : allocable;
        }
    }
}
