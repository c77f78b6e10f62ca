namespace AsielGrains.Domain.Partners;

/// <summary>
/// The purposes (processing activities, AVG art. 5(1)(b)) that a call can name. Their names are stored with every
/// event and disclosure and never change.
/// </summary>
public static class Purposes
{
    /// <summary>Identification and registration by the AVIM.</summary>
    public const string AvimIdentification = "avim.identificatie";

    /// <summary>Screening at the border by the KMar.</summary>
    public const string BorderScreening = "kmar.grens.screening";

    /// <summary>Handling the asylum procedure at the IND.</summary>
    public const string AsylumProcedure = "ind.asielprocedure.behandelen";

    /// <summary>Placing people in reception by COA.</summary>
    public const string ReceptionPlacement = "coa.opvang.plaatsing";

    /// <summary>Directing departure at DT&amp;V.</summary>
    public const string Departure = "dtv.vertrek.regie";

    /// <summary>Transport by DJI.</summary>
    public const string Transport = "dji.overbrenging";

    /// <summary>Keeping the BVV at Justid.</summary>
    public const string PersonRegistry = "justid.bvv.beheer";

    /// <summary>Recording appeals and rulings.</summary>
    public const string Adjudication = "rechtspraak.beroep.registreren";

    /// <summary>Recording that the medical screening was done.</summary>
    public const string MedicalScreening = "gza.screening.registreren";

    /// <summary>Supervising who reads what of whom (AVG art. 39).</summary>
    public const string DataProtection = "fg.toezicht";

    /// <summary>Seeing one's own data (AVG art. 15).</summary>
    public const string OwnOverview = "betrokkene.inzage";

    /// <summary>Steering the chain on figures; never gives access to a person.</summary>
    public const string ChainSteering = "keten.sturing";

    /// <summary>Technical operation; never gives access to a person.</summary>
    public const string Operation = "beheer.techniek";

    /// <summary>Recording what follows by law from the end of a term. This system's own: no call can name it.</summary>
    public const string LapseOfTerms = "asielgrains.termijn.verstrijken";

    /// <summary>Keeping cases and sites in agreement. This system's own: no call can name it.</summary>
    public const string PlaceAgreement = "asielgrains.plaats.afstemmen";

    /// <summary>Keeping the cases of a household in agreement. This system's own: no call can name it.</summary>
    public const string HouseholdAgreement = "asielgrains.huishouden.afstemmen";

    /// <summary>The purposes that a call can name.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        AvimIdentification, BorderScreening, AsylumProcedure, ReceptionPlacement, Departure, Transport, PersonRegistry,
        Adjudication, MedicalScreening, DataProtection, OwnOverview, ChainSteering, Operation,
    ];

    /// <summary>Whether a purpose is served with figures and states of the system, and never with a person.</summary>
    public static bool IsOfFigures(string purpose) => purpose is ChainSteering or Operation;
}
