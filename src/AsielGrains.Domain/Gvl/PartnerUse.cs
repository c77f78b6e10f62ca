namespace AsielGrains.Domain.Gvl;

/// <summary>Minutes for which a partner used what lies side by side.</summary>
public sealed record PartnerUse(GvlPartner Partner, int Minutes);
