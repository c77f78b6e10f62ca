using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>The procedures that ship with the system.</summary>
public static class ShippedProcedures
{
    static readonly ImmutableArray<string> Files =
        ["nl-2010.json", "nl-2021.json", "nl-2021-extended.json", "eu-2026.json"];

    static readonly Lazy<ProcedureBook> Shipped = new(() => new(Files.Select(Read)));

    /// <exception cref="ProcedureFaultException">They are not sound.</exception>
    public static ProcedureBook Book => Shipped.Value;

    static ProcedureDefinition Read(string file) => ProcedureFile.Read(file, ShippedFile.Text(file));
}
