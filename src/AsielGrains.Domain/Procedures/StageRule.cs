namespace AsielGrains.Domain.Procedures;

/// <summary>One stage of a procedure.</summary>
public sealed record StageRule
{
    public required string Code { get; init; }

    /// <summary>The field's own name, in Dutch.</summary>
    public required string Name { get; init; }

    /// <summary>The same in plain English, for the person's own overview and for readers abroad.</summary>
    public required string English { get; init; }

    /// <summary>Nothing need follow: the stage is one in which a case can rest for ever.</summary>
    public bool Final { get; init; }
}
