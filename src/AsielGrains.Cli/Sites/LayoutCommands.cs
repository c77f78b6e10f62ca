using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site open</c>, <c>part</c>, <c>units</c> and <c>ceiling</c>: what a site has.</summary>
static class LayoutCommands
{
    public static Command Open(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var name = new Option<string>("--name") { Description = "What people call it.", Required = true };
        var municipality = new Option<string>("--municipality") { Description = "CBS code: GM1950.", Required = true };
        var province = new Option<string>("--province") { Description = "Its code: PV20.", Required = true };
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("open", "Make a site known.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[name, municipality, province, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new OpenSiteRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Name = parsed.GetValue(name),
                Municipality = parsed.GetValue(municipality),
                Province = parsed.GetValue(province),
            };
            var response = await session.Sites.OpenSiteAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Part(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var (part, type, regime) = (SiteInput.Part(), SiteInput.Type(), SiteInput.Regime());
        var from = CheckedOption.Date("--from", "The first night it is open; left out: tonight.");
        var until = CheckedOption.Date("--until", "The day it closes.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("part", "Add a part with its own type.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[part, type, regime, from, until, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new OpenSitePartRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Part = parsed.GetValue(part),
                Type = SiteInput.Parse<SiteType>(parsed.GetValue(type)!),
                Regime = parsed.GetValue(regime) is { } rules ? SiteInput.Parse<Regime>(rules) : Regime.Unspecified,
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                Until = parsed.GetValue(until) ?? "",
            };
            var response = await session.Sites.OpenSitePartAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Units(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var part = SiteInput.Part();
        var (prefix, first, count) = (Prefix(), First(), Count());
        var places = new Option<int>("--places") { Description = "Places in each.", Required = true };
        var traits = SiteInput.Several<UnitTrait>("--traits", "What they are, and whom their rules admit.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("units", "Add a row of like units to a part.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[part, prefix, first, count, places, traits, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new AddUnitsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Part = parsed.GetValue(part),
                Prefix = parsed.GetValue(prefix),
                First = parsed.GetValue(first),
                Count = parsed.GetValue(count),
                PlacesEach = parsed.GetValue(places),
                Traits = { SiteInput.SeveralOf<UnitTrait>(parsed.GetValue(traits)) },
            };
            var response = await session.Sites.AddUnitsAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    /// <summary>With the first number and how many: the codes of a row of units.</summary>
    public static Option<string> Prefix() =>
        new("--prefix") { Description = "What the codes begin with.", Required = true };

    public static Option<int> First() =>
        new("--first") { Description = "The first number.", DefaultValueFactory = _ => 1 };

    public static Option<int> Count() => new("--count") { Description = "How many units.", Required = true };

    public static Command Ceiling(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var persons = new Option<int>("--persons")
        {
            Description = "The most persons; 0: no ceiling is agreed.",
            Required = true,
        };
        var from = CheckedOption.Date("--from", "The first night it holds; left out: tonight.");
        var breach = new Option<int>("--breach-euros")
        {
            Description = "What each night above it costs, in euros, by agreement or by a court.",
        };
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("ceiling", "Set the most persons by agreement.", ChainRole.CoaDirector);
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[persons, from, breach, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new SetCeilingRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                PersonsMax = parsed.GetValue(persons),
                BreachEuros = parsed.GetValue(breach),
            };
            var response = await session.Sites.SetCeilingAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
