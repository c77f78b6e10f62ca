using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using static System.Globalization.CultureInfo;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl agree</c> and <c>shares</c>: the joint operation and its costs.</summary>
static class ShareCommands
{
    const string AgreeText =
        """
        Agree the cost key that holds from a day on, in percent; takes --role coa.director.

        Example:
          asiel gvl agree ter-apel --shares coa=40 ind=30 politie=15 kmar=10 dtenv=5
        """;

    public static Command Agree(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var shares = new Option<string[]>("--shares")
        {
            Description = "What each partner pays, in percent: coa=40.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var from = CheckedOption.Date("--from", "The first day; left out: today.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("agree", AgreeText, ChainRole.CoaDirector);
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[shares, from, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new AgreeCostSharesRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                Shares = { parsed.GetValue(shares)!.Select(ShareOf) },
            };
            var response = await session.Gvl.AgreeCostSharesAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Shares(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var from = CheckedOption.Date("--from", "The first day; left out: today.");
        var through = CheckedOption.Date("--through", "The last day; left out: today.");
        var cost = new Option<decimal>("--cost") { Description = "Euros to divide by the cost key." };
        var command = GvlCommands.Of("shares", "Use of rooms and desks per partner over a period, and the cost key.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[from, through, cost])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetSharedUseRequest
            {
                SiteId = parsed.GetValue(site),
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                ThroughOn = SiteInput.OrToday(parsed.GetValue(through), surroundings),
                CostCents = Cents(parsed.GetValue(cost)),
            };
            var response = await session.Gvl.GetSharedUseAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response.Use, surroundings.Out);
            return ExitCode.Done;
        });
    }

    static CostShare ShareOf(string text)
    {
        var (name, percent) = GvlInput.PairOf(text, "--shares");
        var partner = Enum.GetValues<GvlPartner>().Skip(1).FirstOrDefault(known => SiteInput.NameOf(known) == name);
        return partner is GvlPartner.Unspecified || percent is < 0 or > 100 || percent * 100 % 1 != 0
            ? throw new UsageException("A share is a partner, =, and a percentage.", "--shares")
            : new() { Partner = partner, Share = (int)(percent * 100) };
    }

    static long Cents(decimal euros) => euros is >= 0 and <= 10_000_000_000
        ? (long)(euros * 100)
        : throw new UsageException("A cost is 0 to 10,000,000,000 euros.", "--cost");

    static void Write(SharedUse use, TextWriter output)
    {
        output.WriteLine($"{use.From} through {use.ThroughOn}");
        foreach (var resource in use.Resources)
            output.WriteLine(string.Create(
                InvariantCulture,
                $"resource  {resource.Resource} {SiteInput.NameOf(resource.Function)} "
                    + $"({SiteInput.NameOf(resource.Owner)}): {resource.UsedMinutes} min used and "
                    + $"{resource.LostMinutes} lost of {resource.OpenMinutes}"));
        output.WriteLine(use.KeyFrom.Length == 0 ? "key       none was agreed" : $"key       of {use.KeyFrom}");
        foreach (var partner in use.Partners)
            output.WriteLine(string.Create(
                InvariantCulture,
                $"partner   {SiteInput.NameOf(partner.Partner)}: used {partner.UsedMinutes} min, "
                    + $"{partner.UsePart / 100.0:0.00} %; agreed {partner.AgreedPart / 100.0:0.00} %; "
                    + $"pays {partner.CostCents / 100m:0.00} euro"));
    }
}
