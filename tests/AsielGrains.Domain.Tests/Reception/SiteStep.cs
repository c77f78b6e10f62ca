using CsCheck;

namespace AsielGrains.Domain.Tests.Reception;

/// <summary>One thing that is asked of a site; its numbers are read against what is there then.</summary>
sealed record SiteStep(int Kind, int Which, int Bed, int Count, int From, int Nights, int Hours)
{
    public const int Kinds = 11;

    public static readonly Gen<SiteStep[]> Row = (
        from kind in Gen.Int[0, Kinds - 1]
        from which in Gen.Int[0, 50]
        from bed in Gen.Int[0, 50]
        from count in Gen.Int[1, 4]
        from start in Gen.Int[0, 6]
        from nights in Gen.Int[0, 6]
        from hours in Gen.Int[0, 12]
        select new SiteStep(kind, which, bed, count, start, nights, hours)).Array[1, 60];
}
