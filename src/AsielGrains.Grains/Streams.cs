using System.Diagnostics.CodeAnalysis;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Grains;

/// <summary>
/// The names of the journal's streams: the kind, a slash, the pseudonym or the name of a site or sitting.
/// </summary>
static class Streams
{
    const string CasePrefix = "case/";
    const string PersonPrefix = "person/";
    const string RegietafelPrefix = "regietafel/";
    const string OrderPrefix = "order/";
    const string JointPrefix = "joint/";
    const string HouseholdPrefix = "household/";

    /// <summary>What the names of all streams of sites begin with.</summary>
    public const string SitePrefix = "site/";

    /// <summary>What the names of all streams of joint locations begin with.</summary>
    public const string GvlPrefix = "gvl/";

    public static string Of(CaseId id) => CasePrefix + id;

    public static string Of(PersonId id) => PersonPrefix + id;

    public static string Of(RegietafelId id) => RegietafelPrefix + id;

    public static string Of(SiteId id) => SitePrefix + id;

    public static string Of(OrderId id) => OrderPrefix + id;

    public static string Of(JointId id) => JointPrefix + id;

    public static string Of(HouseholdId id) => HouseholdPrefix + id;

    /// <summary>The stream of the joint location on a site.</summary>
    public static string OfGvl(SiteId site) => GvlPrefix + site;

    public static bool IsCase(string stream, out CaseId id) => Is(CasePrefix, stream, out id);

    public static bool IsPerson(string stream, out PersonId id) => Is(PersonPrefix, stream, out id);

    public static bool IsSite(string stream, out SiteId id) => Is(SitePrefix, stream, out id);

    public static bool IsJoint(string stream, out JointId id) => Is(JointPrefix, stream, out id);

    public static bool IsHousehold(string stream, out HouseholdId id) => Is(HouseholdPrefix, stream, out id);

    public static bool IsOrder(string stream, out OrderId id) => Is(OrderPrefix, stream, out id);

    static bool Is<T>(string prefix, string stream, [NotNullWhen(true)] out T? id)
        where T : ISpanParsable<T>
    {
        id = default;
        return stream.StartsWith(prefix, StringComparison.Ordinal)
            && T.TryParse(stream.AsSpan(prefix.Length), null, out id);
    }
}
