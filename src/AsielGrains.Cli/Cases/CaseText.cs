using System.Globalization;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Cases;

/// <summary>A case in words for the terminal.</summary>
static class CaseText
{
    public static void Write(Case shown, TextWriter output)
    {
        foreach (var (name, value) in Lines(shown).Where(line => line.Value.Length > 0))
            output.WriteLine($"{name,-16}{value}");
        output.WriteLine();
    }

    static IEnumerable<(string Name, string Value)> Lines(Case shown) =>
    [
        ("case", shown.Id),
        ("stage", shown.Stage.ToString().ToLowerInvariant()),
        ("procedure", shown.Standing is { } standing ? $"{standing.Procedure}, {standing.Stage}" : ""),
        ("track", Track(shown.Standing)),
        ("residence", Word(shown.Standing?.Residence)),
        ("reception", Until(shown.Standing?.Reception, shown.Standing?.ReceptionUntilOn)),
        ("departure", Until(shown.Standing?.Departure, shown.Standing?.DepartureOn)),
        ("died on", shown.Standing?.DiedOn ?? ""),
        ("supervision", Word(shown.Standing?.Supervision)),
        ("not to move", string.Join(", ", shown.Standing?.MoveBlocks.Select(Block) ?? [])),
        ("minority", Until(shown.Standing?.Minority, shown.Standing?.OfAgeOn)),
        ("guardian", Guardian(shown.Standing)),
        ("may be gone", Suspicion(shown.Standing)),
        ("kind", KindNames.NameOf(shown.Kind)),
        ("nationality", shown.Nationality),
        ("person", shown.PersonId),
        ("household", shown.HouseholdId),
        ("protected", string.Join(", ", shown.Protections.Select(EnumWords.WordOf))),
        ("place", Place(shown.Place)),
        ("announced on", shown.AnnouncedOn),
        ("registered on", shown.RegisteredOn),
        ("lodged on", shown.LodgedOn),
        ("withdrawn on", shown.WithdrawnOn),
        ("V-number", shown.Personal?.VNumber ?? ""),
        ("family name", shown.Personal?.FamilyName ?? ""),
        ("given names", shown.Personal?.GivenNames ?? ""),
        ("born on", shown.Personal?.BornOn ?? ""),
        ("identity source", Source(shown.Personal)),
        ("masked", string.Join(", ", shown.MaskedFields)),
        ("masked groups", string.Join(", ", shown.RedactedFields)),
        ("version", string.Create(CultureInfo.InvariantCulture, $"{shown.Version} at position {shown.Position}")),
        ("recorded at", shown.RecordedAt?.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture) ?? ""),
    ];

    static string Place(CasePlace? place) => place is null
        ? ""
        : $"{Word(place.Phase)} since {place.SinceOn}: {string.Join(", ", place.Stays.Select(stay => stay.SiteId))}";

    static string Source(PersonalDetails? personal) =>
        personal is { IdentitySource: not IdentitySource.Unspecified and var source } ? source.ToString() : "";

    static string Track(CaseStanding? standing) => standing switch
    {
        null or { Track: Contract.V1.Track.Unspecified } => "",
        { TrackConfirmed: true } => $"{(int)standing.Track}",
        _ => $"{(int)standing.Track}, proposed",
    };

    static string Guardian(CaseStanding? standing) => standing switch
    {
        { GuardianMissing: true } => "missing (voogd ontbreekt)",
        { Guardian: not GuardianKind.Unspecified } => $"{Word(standing.Guardian)} since {standing.GuardianSinceOn}",
        _ => "",
    };

    static string Suspicion(CaseStanding? standing) => standing switch
    {
        null or { AbsenceSignalledOn: "" } => "",
        { NotFoundOn: "" } => $"signalled on {standing.AbsenceSignalledOn}, the address is to be looked at",
        _ => $"signalled on {standing.AbsenceSignalledOn}, not found on {standing.NotFoundOn}",
    };

    static string Block(MoveBlock block) => $"{EnumWords.WordOf(block.Kind)} until {block.UntilOn}";

    static string Word(Enum? status) => status?.ToString().ToLowerInvariant() ?? "";

    static string Until(Enum? status, string? day) =>
        string.IsNullOrEmpty(day) ? Word(status) : $"{Word(status)}, {day}";
}
