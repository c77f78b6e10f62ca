using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The agreed cost key: what each partner pays of the joint operation, in hundredths of a percent; the whole is 10,000.
/// </summary>
public sealed record CostShares(
    DateOnly From, int Coa, int Ind, int DtenV, int KMar, int Politie, int Gza, int Vwn, int Rvr)
{
    public const int Whole = 10_000;

    [JsonIgnore]
    public bool IsWhole =>
        new[] { Coa, Ind, DtenV, KMar, Politie, Gza, Vwn, Rvr }.Min() >= 0
        && Coa + Ind + DtenV + KMar + Politie + Gza + Vwn + Rvr == Whole;

    public int Of(GvlPartner partner) => partner switch
    {
        GvlPartner.Coa => Coa,
        GvlPartner.Ind => Ind,
        GvlPartner.DtenV => DtenV,
        GvlPartner.KMar => KMar,
        GvlPartner.Politie => Politie,
        GvlPartner.Gza => Gza,
        GvlPartner.Vwn => Vwn,
        _ => Rvr,
    };
}
