using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What made somebody say that a person may be gone. A signal, no finding.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AbsenceSignal>))]
public enum AbsenceSignal
{
    /// <summary>Not seen at the check in the house (in-huisregistratie).</summary>
    HouseCheckMissed = 1,

    /// <summary>Did not report when it was due (meldplicht).</summary>
    ReportingMissed = 2,

    /// <summary>Did not arrive at the next place within 48 hours.</summary>
    TransferNotArrived = 3,

    /// <summary>The place was found left.</summary>
    LeftWithoutWord = 4,

    /// <summary>Did not arrive at the first place within 24 hours of the referral.</summary>
    ReferralNotArrived = 5,
}
