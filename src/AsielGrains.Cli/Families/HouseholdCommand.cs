using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Families;

/// <summary><c>asiel family household</c>.</summary>
static class HouseholdCommand
{
    const string Text =
        """
        Show the persons of a household, what they are to each other, and who has custody of each child. A link is told
        with: asiel case report CASE kinship-told. Reading is recorded with the purpose.

        Examples:
          asiel family household 0123456789abcdef0123456789abcdef
          asiel family household 0123456789abcdef0123456789abcdef --valid-on 2026-03-01 --json
        """;

    public static ChainCommand Build(Surroundings surroundings)
    {
        var id = CheckedOption.HouseholdArgument();
        var validOn = CheckedOption.Date("--valid-on", "As it stood on this day, by what is known.");
        var command = CaseCommand.Of("household", Text, ChainRole.AvimRegistrar);
        command.Arguments.Add(id);
        command.Options.Add(validOn);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Households.GetHouseholdAsync(
                new() { HouseholdId = parsed.GetValue(id), ValidOn = parsed.GetValue(validOn) ?? "" },
                await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    static void Write(GetHouseholdResponse household, TextWriter output)
    {
        foreach (var one in household.Members)
            output.WriteLine($"{one.CaseId}  {EnumWords.WordOf(one.Minority)}, custody {Of(one)}");
        foreach (var link in household.Links)
            output.WriteLine(
                $"{link.CaseId}  {EnumWords.WordOf(link.Kinship)} of {link.RelativeCaseId} since {link.SinceOn}, "
                + EnumWords.WordOf(link.Source));
        if (household.NeedsAttention)
            output.WriteLine("needs attention: voogd ontbreekt");
    }

    static string Of(HouseholdMember one)
    {
        var guardian = one.Guardian is GuardianKind.Unspecified
            ? ""
            : $" ({EnumWords.WordOf(one.Guardian)} since {one.GuardianSinceOn})";
        return EnumWords.WordOf(one.Custody) + guardian + (one.OfAgeOn.Length > 0 ? $", of age on {one.OfAgeOn}" : "");
    }
}
