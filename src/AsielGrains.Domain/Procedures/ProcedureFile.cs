using System.Text.Json;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// Reads a definition from the text of its file; strictly, since a field that nobody reads is a mistake.
/// </summary>
public static class ProcedureFile
{
    /// <param name="name">The name of the file, for the fault.</param>
    /// <exception cref="ProcedureFaultException">It is not a definition; says in which line.</exception>
    public static ProcedureDefinition Read(string name, string text)
    {
        try
        {
            return ShippedFile.Parse(text, ShippedJson.Strict.ProcedureDefinition);
        }
        catch (JsonException fault)
        {
            throw new ProcedureFaultException([$"{name}: {ShippedFile.Say(fault)}"]);
        }
    }
}
