using System.Collections.Immutable;
using AsielGrains.Domain.Partners;
using static AsielGrains.Domain.Partners.ChainRole;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// The classes of fields of a case that a role sees. F0, pseudonyms and versions, is for all who may read at all.
/// </summary>
/// <param name="Facts">F1: the stage and its dates.</param>
/// <param name="Person">F3: name, birth date, nationality, V-number.</param>
public sealed record FieldMask(bool Facts, bool Person)
{
    public const string FactsClass = "F1";
    public const string PersonClass = "F3";

    static readonly ImmutableArray<ChainRole> SeePersons =
        [AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, DepartureDirector, DjiTransport, BvvKeeper];

    /// <summary>What is handed out, as it is recorded with the disclosure.</summary>
    public string Classes => string.Join(',', Given(shown: true));

    /// <summary>What is left out.</summary>
    public IEnumerable<string> Redacted => Given(shown: false);

    public static FieldMask Of(ChainRole role, string purpose) =>
        purpose is Purposes.ChainSteering or Purposes.Operation
            ? new(Facts: false, Person: false)
            : new(Facts: role.Purposes.Contains(purpose), Person: SeePersons.Contains(role));

    IEnumerable<string> Given(bool shown)
    {
        if (Facts == shown)
            yield return FactsClass;
        if (Person == shown)
            yield return PersonClass;
    }
}
