using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl plan</c>: when and where a household can be heard.</summary>
static class PlanCommand
{
    const string Text =
        """
        When a household can have a step, mostly a hearing, at which locations, with an interpreter of its language, and
        what stands in the way. It holds nothing: book says what is taken. Ends with 1 when no location has a time.

        Example:
          asiel gvl plan detailed-interview --household 0123456789abcdef0123456789abcdef --interpreter tir
            --at ter-apel budel --prefer budel --role ind.officer
        """;

    public static Command Build(Surroundings surroundings)
    {
        var (step, household) = (GvlInput.Step(), CheckedOption.Household());
        var cases = FreeOption.Many("--cases", "Its cases, in place of --household.");
        var persons = new Option<int>("--persons") { Description = "How many; left out: as known there." };
        var interpreter = new InterpreterOptions();
        var from = CheckedOption.Moment("--from", "The first moment; left out: now.");
        var until = CheckedOption.Moment("--until", "It is over by then; left out: 14 days after the first moment.");
        var at = FreeOption.Many("--at", "The locations; left out: all that are not scenarios.");
        var prefer = new Option<string?>("--prefer") { Description = "The location that is told first." };
        var times = new Option<int>("--times") { Description = "So many of each location; left out: 5." };
        var command = GvlCommands.Of("plan", Text);
        command.Arguments.Add(step);
        foreach (Option option in (Option[])
            [household, cases, persons, .. interpreter.All, from, until, at, prefer, times])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new PlanHearingRequest
            {
                HouseholdId = parsed.GetValue(household) ?? "",
                CaseIds = { parsed.GetValue(cases) ?? [] },
                Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                Persons = parsed.GetValue(persons),
                Interpreter = interpreter.Read(parsed),
                From = parsed.GetValue(from) is { } first ? Timestamp.FromDateTimeOffset(first) : null,
                Until = parsed.GetValue(until) is { } last ? Timestamp.FromDateTimeOffset(last) : null,
                SiteIds = { parsed.GetValue(at) ?? [] },
                PreferredSiteId = parsed.GetValue(prefer) ?? "",
                StartsMax = parsed.GetValue(times),
            };
            var response = await session.Gvl.PlanHearingAsync(message, await session.Options(stop));
            session.Show(response, output => Write(response, message.Step, output));
            return response.Plans.Any(plan => plan.Starts.Count > 0) ? ExitCode.Done : ExitCode.Refused;
        });
    }

    static void Write(PlanHearingResponse response, GvlStep step, TextWriter output)
    {
        output.WriteLine(
            FormattableString.Invariant($"{SiteInput.NameOf(step)} of {response.HouseholdId}: {response.Minutes} min, ")
            + $"booked by {SiteInput.NameOf(response.Lead)}"
            + (response.LawyerRequired ? ", with the lawyer" : "")
            + (response.InterpreterRequired ? ", with an interpreter" : ""));
        if (response.MoveBlockedUntilOn.Length > 0)
            output.WriteLine($"not to be moved to another location until {response.MoveBlockedUntilOn}");
        foreach (var plan in response.Plans)
        {
            if (plan.Refusal is { } refusal)
                output.WriteLine($"{plan.SiteId}  none: {RefusalText.Of(refusal)}");
            foreach (var start in plan.Starts)
                output.WriteLine(
                    $"{plan.SiteId}  {start.PlannedOn} {start.StartTime}  {string.Join(' ', start.Resources)}");
            foreach (var booked in plan.Booked)
                output.WriteLine(
                    $"  has {SiteInput.NameOf(booked.Step)} on {booked.PlannedOn} at {booked.StartTime} there");
            if (plan.ClosedOn.Count > 0)
                output.WriteLine($"  closed on {string.Join(", ", plan.ClosedOn)}");
        }
    }
}
