namespace AsielGrains.Domain.Procedures;

/// <summary>How the court decided on a provisional measure (voorlopige voorziening).</summary>
public enum MeasureRuling
{
    /// <summary>Toegewezen: the judgment may be awaited here.</summary>
    Granted = 1,

    /// <summary>Afgewezen.</summary>
    Refused = 2,
}
