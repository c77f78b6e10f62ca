using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site part-end</c>, <c>reserve</c> and <c>describe</c>: what was agreed and told.</summary>
static class AgreementCommands
{
    public static Command PartEnd(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var part = SiteInput.Part();
        var until = CheckedOption.Date("--until", "The day it closes; left out: no end is agreed.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("part-end", "Set the day a part closes.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[part, until, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new SetSitePartEndRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Part = parsed.GetValue(part),
                Until = parsed.GetValue(until) ?? "",
            };
            var response = await session.Sites.SetSitePartEndAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Reserve(Surroundings surroundings)
    {
        var (site, type) = (SiteInput.Site(), SiteInput.Type());
        var kind = new Option<string>("--kind") { Description = "Inside the agreement or not.", Required = true };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<ReserveKind>().Skip(1).Select(SiteInput.NameOf)]);
        var places = new Option<int>("--places") { Description = "How many places; 0: none.", Required = true };
        var days = new Option<int>("--lead-days") { Description = "Days until they can be there.", Required = true };
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("reserve", "Set the reserve of a kind and type: places that could be there.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[kind, type, places, days, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new SetReserveRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Kind = SiteInput.Parse<ReserveKind>(parsed.GetValue(kind)!),
                Type = SiteInput.Parse<SiteType>(parsed.GetValue(type)!),
                Places = parsed.GetValue(places),
                LeadDays = parsed.GetValue(days),
            };
            var response = await session.Sites.SetReserveAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Describe(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var facilities = SiteInput.Several<SiteFacility>("--facilities", "All that is there or near.");
        var at = new Option<string?>("--at") { Description = "Where it is: 52.98,7.05; left out: not told." };
        var origin = new Option<string?>("--origin") { Description = "Where what is known of it comes from." };
        origin.AcceptOnlyFromAmong([.. Enum.GetValues<SiteOrigin>().Skip(1).Select(SiteInput.NameOf)]);
        var source = new Option<string?>("--source") { Description = "The publication behind the figures." };
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("describe", "Tell what is around a site, and where that is known from.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[facilities, at, origin, source, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new DescribeSiteRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Facilities = { SiteInput.SeveralOf<SiteFacility>(parsed.GetValue(facilities)) },
                At = SiteInput.PointOf(parsed.GetValue(at), "at"),
                Origin = parsed.GetValue(origin) is { } name ? SiteInput.Parse<SiteOrigin>(name) : default,
                Source = parsed.GetValue(source) ?? "",
            };
            var response = await session.Sites.DescribeSiteAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
