namespace AsielGrains.Domain.Reception;

/// <summary>What a site is called and where it is.</summary>
/// <param name="Municipality">The municipality's code of the CBS, for example GM1950.</param>
/// <param name="Province">The province's code, for example PV20.</param>
public sealed record SiteProfile(string Name, string Municipality, string Province);
