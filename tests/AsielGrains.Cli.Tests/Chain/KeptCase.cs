using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>What is recorded of one case.</summary>
sealed class KeptCase(string id)
{
    public string Id => id;

    public long Version { get; set; }

    public string AnnouncedOn { get; set; } = "";

    public string RegisteredOn { get; set; } = "";

    public string LodgedOn { get; set; } = "";

    public string Nationality { get; set; } = "";

    public string VNumber { get; set; } = "";

    public List<Step> Steps { get; } = [];

    public ApplicationKind Kind { get; set; }

    public Case ToMessage() => new()
    {
        Id = id,
        Version = Version,
        Kind = Kind,
        Nationality = Nationality,
        AnnouncedOn = AnnouncedOn,
        RegisteredOn = RegisteredOn,
        LodgedOn = LodgedOn,
        Personal = new() { VNumber = VNumber },
    };
}
