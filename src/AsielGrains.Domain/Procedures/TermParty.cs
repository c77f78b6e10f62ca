using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// Who is bound by a term. More than the partners of the chain: the applicant and other states are too.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermParty>))]
public enum TermParty
{
    Ind = 1,
    Politie = 2,
    KMar = 3,
    DtenV = 4,
    Coa = 5,

    /// <summary>The court of first instance (rechtbank).</summary>
    Court = 6,

    /// <summary>The Afdeling bestuursrechtspraak van de Raad van State.</summary>
    CouncilOfState = 7,

    /// <summary>The applicant, or who acts for the applicant.</summary>
    Applicant = 8,

    /// <summary>The state on which a claim was laid.</summary>
    OtherState = 9,
}
