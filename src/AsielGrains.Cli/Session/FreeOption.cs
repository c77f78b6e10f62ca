using System.CommandLine;

namespace AsielGrains.Cli.Session;

/// <summary>Options whose values are taken as they are written: the server judges them.</summary>
static class FreeOption
{
    /// <summary>Several values, one after the other or each with the name again.</summary>
    public static Option<string[]> Many(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
