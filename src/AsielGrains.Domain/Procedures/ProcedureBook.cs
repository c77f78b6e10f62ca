using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>All procedures, one after the other by the day of lodging.</summary>
public sealed class ProcedureBook
{
    /// <param name="definitions">In any order.</param>
    /// <exception cref="ProcedureFaultException">They contradict themselves or each other.</exception>
    public ProcedureBook(IEnumerable<ProcedureDefinition> definitions)
    {
        Definitions = [.. definitions.OrderBy(definition => definition.LodgedFrom)];
        var faults = ProcedureCheck.FaultsOf(Definitions).ToArray();
        if (faults.Length > 0)
            throw new ProcedureFaultException(faults);
    }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ProcedureDefinition> Definitions { get; }

    /// <summary>
    /// The procedure for what was lodged on a day; what is older than the oldest procedure comes under that one.
    /// </summary>
    public ProcedureDefinition On(DateOnly lodgedOn)
    {
        for (var at = Definitions.Length - 1; at > 0; at--)
            if (Definitions[at].LodgedFrom <= lodgedOn)
                return Definitions[at];
        return Definitions[0];
    }

    /// <summary>A procedure by its version; null when there is none such.</summary>
    public ProcedureDefinition? Find(string version)
    {
        foreach (var definition in Definitions)
            if (definition.Version == version)
                return definition;
        return null;
    }
}
