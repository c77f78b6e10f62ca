using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl resource</c>, <c>close</c> and <c>reopen</c>: what a partner has on the location.</summary>
static class ResourceCommands
{
    const string Text =
        """
        Add desks, rooms, people or seats of your own, or change them.

        Example:
          asiel gvl resource ter-apel AVIM --function intake-desk --owner politie --slot 15 --count 8
            --hours 08:00-17:00 --saturday 09:00-13:00 --role avim.registrar
          asiel gvl resource ter-apel TOLK-5 --function interpreter --owner ind --slot 30 --count 2
            --languages som swa --gender female --role ind.officer
        """;

    public static Command Resource(Surroundings surroundings)
    {
        var (site, code) = (SiteInput.Site(), Code());
        var function = GvlInput.Choice<GvlFunction>("--function", "What it is for.", required: true);
        var owner = GvlInput.Choice<GvlPartner>("--owner", "The partner whose it is.", required: true);
        var slot = new Option<int>("--slot") { Description = "Minutes of a slot.", Required = true };
        var count = new Option<int>("--count") { Description = "How many; of a bus seats.", Required = true };
        var hours = new OpeningOptions();
        var pool = new PoolOptions();
        var from = CheckedOption.Date("--from", "The first day; left out: today.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("resource", Text);
        command.Arguments.Add(site);
        command.Arguments.Add(code);
        foreach (Option option in (Option[])[function, owner, slot, count, .. hours.All, from, .. pool.All, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new SetGvlResourceRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Resource = new()
                {
                    Code = parsed.GetValue(code),
                    Function = GvlInput.Parse<GvlFunction>(parsed.GetValue(function)),
                    Owner = GvlInput.Parse<GvlPartner>(parsed.GetValue(owner)),
                    SlotMinutes = parsed.GetValue(slot),
                    SideBySide = parsed.GetValue(count),
                    Hours = { hours.Read(parsed) },
                    From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                    Languages = { pool.Languages(parsed) },
                    Gender = pool.Gender(parsed),
                },
            };
            var response = await session.Gvl.SetGvlResourceAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Close(Surroundings surroundings)
    {
        var (site, code) = (SiteInput.Site(), Code());
        var on = CheckedOption.Date("--on", "The day; left out: today.");
        var from = new Option<string>("--from-time") { Description = "HH:MM.", DefaultValueFactory = _ => "08:00" };
        var until = new Option<string>("--until-time") { Description = "HH:MM.", DefaultValueFactory = _ => "17:00" };
        var units = new Option<int>("--count") { Description = "How many of them.", DefaultValueFactory = _ => 1 };
        var reason = GvlInput.Choice<LostSlotReason>("--reason", "Why its slots are lost.", required: true);
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("close", "Part of a resource can't be used for part of a day.");
        command.Arguments.Add(site);
        command.Arguments.Add(code);
        foreach (Option option in (ReadOnlySpan<Option>)[on, from, until, units, reason, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new CloseGvlResourceRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Resource = parsed.GetValue(code),
                ClosedOn = SiteInput.OrToday(parsed.GetValue(on), surroundings),
                FromTime = parsed.GetValue(from),
                UntilTime = parsed.GetValue(until),
                Units = parsed.GetValue(units),
                Reason = GvlInput.Parse<LostSlotReason>(parsed.GetValue(reason)),
            };
            var response = await session.Gvl.CloseGvlResourceAsync(message, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine($"closure   {response.ClosureId}");
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Reopen(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var closure = SiteInput.Use("closure-id", "The closure, as the answer to close named it.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("reopen", "What was closed can be used again.");
        command.Arguments.Add(site);
        command.Arguments.Add(closure);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new EndGvlClosureRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                ClosureId = parsed.GetValue(closure),
            };
            var response = await session.Gvl.EndGvlClosureAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static Argument<string> Code() => new("code") { Description = "The resource's code, for example AVIM." };
}
