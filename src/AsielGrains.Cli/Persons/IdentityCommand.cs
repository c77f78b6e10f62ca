using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Persons;

/// <summary><c>asiel case identity</c>.</summary>
static class IdentityCommand
{
    const string Text =
        """
        Show by what the person of a case was and is known: each value with its source, who told it and when, and who
        verified it. A verification is told with: asiel case report CASE identity-verified finding=agrees. Reading is
        recorded with the purpose.

        Example:
          asiel case identity 0123456789abcdef0123456789abcdef --role coa.placement
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var asOf = CheckedOption.Moment("--as-of", "The identity as the system knew it at that moment.");
        var command = CaseCommand.Of("identity", Text, ChainRole.AvimRegistrar);
        command.Arguments.Add(id);
        command.Options.Add(asOf);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetIdentityRequest
            {
                CaseId = parsed.GetValue(id),
                AsOf = parsed.GetValue(asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
            };
            var response = await session.Persons.GetIdentityAsync(message, await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    static void Write(GetIdentityResponse identity, TextWriter output)
    {
        foreach (var one in identity.Entries)
            output.WriteLine(
                $"{(one.Current ? "now" : "alias"),-5}  {EnumWords.WordOf(one.Detail)}: {one.Value}  "
                + $"({Source(one.Source)}{Told(one.Organisation, one.RecordedAt)})");
        foreach (var one in identity.Verifications)
            output.WriteLine(
                $"{one.VerifiedOn}  verified: {EnumWords.WordOf(one.Finding)} "
                + $"({Told(one.Organisation, one.RecordedAt)}){(one.Outdated ? "; changed since" : "")}");
        if (identity.RedactedFields.Count > 0)
            output.WriteLine($"masked groups: {string.Join(", ", identity.RedactedFields)}");
    }

    static string Source(IdentitySource source) =>
        source is IdentitySource.Unspecified ? "" : $"{EnumWords.WordOf(source)}, ";

    static string Told(string organisation, Timestamp at) =>
        $"{organisation}, {at.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture)}";
}
