using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl expect</c> and <c>arrive</c>.</summary>
static class ArrivalCommands
{
    public static Command Expect(Surroundings surroundings)
    {
        var (site, household, persons) = (SiteInput.Site(), Household(), GvlInput.Persons());
        var on = CheckedOption.Date("--on", "The day; left out: today.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("expect", "A household will come.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[household, persons, on, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ExpectHouseholdRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                HouseholdId = parsed.GetValue(household),
                Persons = parsed.GetValue(persons),
                ExpectedOn = SiteInput.OrToday(parsed.GetValue(on), surroundings),
            };
            var response = await session.Gvl.ExpectHouseholdAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Arrive(Surroundings surroundings)
    {
        var (site, household, persons) = (SiteInput.Site(), Household(), GvlInput.Persons());
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("arrive", "A household is there.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[household, persons, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ReportGvlArrivalRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                HouseholdId = parsed.GetValue(household),
                Persons = parsed.GetValue(persons),
            };
            var response = await session.Gvl.ReportGvlArrivalAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static Option<string?> Household()
    {
        var household = CheckedOption.Household();
        household.Required = true;
        return household;
    }
}
