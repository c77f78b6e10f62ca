namespace AsielGrains.Domain.Regietafels;

/// <summary>What one sitting can hold; at Budel there were some thirty cases a day.</summary>
public static class RegietafelLimits
{
    public const int CasesMax = 200;

    /// <summary>So many it can be convened with; they are stored in one step. More are placed one by one.</summary>
    public const int ConvenedMax = 60;

    public const int ActionsMax = 1_000;
}
