using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AsielGrains.Domain.Partners;

/// <summary>
/// A role at one organisation: what a caller is. The organisation follows from the role, so that a token can't
/// combine the role of one partner with the name of another.
/// </summary>
/// <param name="Name">The name in tokens, lower case with a dot.</param>
/// <param name="Purposes">The purposes for which the role may call at all.</param>
public sealed record ChainRole(string Name, Organisation Organisation, ImmutableArray<string> Purposes)
{
    public static readonly ChainRole AvimRegistrar =
        Of("avim.registrar", Organisation.Politie, Partners.Purposes.AvimIdentification);
    public static readonly ChainRole BorderRegistrar =
        Of("kmar.registrar", Organisation.KMar, Partners.Purposes.BorderScreening);
    public static readonly ChainRole IndOfficer =
        Of("ind.officer", Organisation.Ind, Partners.Purposes.AsylumProcedure);
    public static readonly ChainRole CoaPlacement =
        Of("coa.placement", Organisation.Coa, Partners.Purposes.ReceptionPlacement);
    public static readonly ChainRole CoaDirector =
        Of("coa.director", Organisation.Coa, Partners.Purposes.ReceptionPlacement);
    public static readonly ChainRole DepartureDirector =
        Of("dtenv.director", Organisation.DtenV, Partners.Purposes.Departure);
    public static readonly ChainRole DjiTransport = Of("dji.transport", Organisation.Dji, Partners.Purposes.Transport);
    public static readonly ChainRole BvvKeeper =
        Of("justid.bvv", Organisation.Justid, Partners.Purposes.PersonRegistry);
    public static readonly ChainRole CourtRegistrar =
        Of("rechtspraak.griffie", Organisation.Rechtspraak, Partners.Purposes.Adjudication);
    public static readonly ChainRole HealthScreener =
        Of("gza.screening", Organisation.Gza, Partners.Purposes.MedicalScreening);
    public static readonly ChainRole DataProtectionOfficer =
        Of("fg.toezichthouder", Organisation.Toezicht, Partners.Purposes.DataProtection);
    public static readonly ChainRole Representative =
        new("betrokkene.vertegenwoordiger", Organisation.Betrokkene, [Partners.Purposes.OwnOverview]);
    public static readonly ChainRole ChainAnalyst = Of("drm.analyst", Organisation.Ministerie);
    public static readonly ChainRole Operator = Of("beheer.operator", Organisation.Beheer, Partners.Purposes.Operation);

    /// <summary>Every role there is; a token with another role has none.</summary>
    public static readonly IReadOnlyList<ChainRole> All =
    [
        AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, CoaDirector, DepartureDirector, DjiTransport,
        BvvKeeper, CourtRegistrar, HealthScreener, DataProtectionOfficer, Representative, ChainAnalyst, Operator,
    ];

    // Looked up more than once in every call.
    static readonly FrozenDictionary<string, ChainRole> ByName = All.ToFrozenDictionary(role => role.Name);

    /// <summary>
    /// Those that work in the chain and may see its figures: all but who stands for one person.
    /// </summary>
    public static readonly IReadOnlyList<ChainRole> Workers = [.. All.Where(role => role != Representative)];

    /// <summary>The role with this name; null when there is none.</summary>
    public static ChainRole? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    // Everyone in the chain may see its figures.
    static ChainRole Of(string name, Organisation organisation, params ReadOnlySpan<string> purposes) =>
        new(name, organisation, [.. purposes, Partners.Purposes.ChainSteering]);
}
