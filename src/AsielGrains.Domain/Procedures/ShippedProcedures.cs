using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// The procedures that ship with the system. They lie in this assembly as text, and are read once: a host reads them
/// while it is composed, so that it does not start with definitions that are not sound.
/// </summary>
public static class ShippedProcedures
{
    static readonly ImmutableArray<string> Files =
        ["nl-2010.json", "nl-2021.json", "nl-2021-extended.json", "eu-2026.json"];

    static readonly Lazy<ProcedureBook> Shipped = new(() => new(Files.Select(Read)));

    /// <exception cref="ProcedureFaultException">They are not sound.</exception>
    public static ProcedureBook Book => Shipped.Value;

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static ProcedureDefinition Read(string file)
    {
        using var stream = typeof(ShippedProcedures).Assembly.GetManifestResourceStream(file)
            ?? throw new ProcedureFaultException([$"{file}: is not part of the program."]);
        using var reader = new StreamReader(stream);
        return ProcedureFile.Read(file, reader.ReadToEnd());
    }
#pragma warning restore RS0030
}
