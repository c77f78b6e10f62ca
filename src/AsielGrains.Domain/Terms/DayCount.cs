namespace AsielGrains.Domain.Terms;

/// <summary>Which days a term in days counts.</summary>
public enum DayCount
{
    /// <summary>Every day.</summary>
    Calendar = 1,

    /// <summary>Neither weekends nor holidays (Vb 2000 art. 3.107b for registration).</summary>
    Working = 2,

    /// <summary>
    /// Days of the general asylum procedure: weekends count, holidays of the Algemene termijnenwet don't
    /// (VV 2000 art. 3.42).
    /// </summary>
    AsylumProcedure = 3,

    /// <summary>
    /// Days of the one-day test of repeat applications (eendagstoets): neither weekends nor holidays (Vc 2000 C1/2.3).
    /// </summary>
    OneDayTest = 4,
}
