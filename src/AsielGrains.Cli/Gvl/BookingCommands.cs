using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl slots</c>, <c>book</c>, <c>move</c> and <c>cancel</c>.</summary>
static class BookingCommands
{
    const string BookText =
        """
        Book steps of a household with every resource they need: all of them, or nothing.
        Each partner books the steps it leads.

        Example:
          asiel gvl book ter-apel identification@2026-03-02T09:00 --role avim.registrar
            --household 0123456789abcdef0123456789abcdef --persons 3
        """;

    public static Command Slots(Surroundings surroundings)
    {
        var (site, step) = (SiteInput.Site(), GvlInput.Step());
        var persons = new Option<int>("--persons") { Description = "How many.", DefaultValueFactory = _ => 1 };
        var on = CheckedOption.Date("--on", "The day; left out: today.");
        var command = GvlCommands.Of("slots", "When a step can begin on a day.");
        command.Arguments.Add(site);
        command.Arguments.Add(step);
        command.Options.Add(persons);
        command.Options.Add(on);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new FindFreeStartsRequest
            {
                SiteId = parsed.GetValue(site),
                Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                Persons = parsed.GetValue(persons),
                PlannedOn = SiteInput.OrToday(parsed.GetValue(on), surroundings),
            };
            var response = await session.Gvl.FindFreeStartsAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                foreach (var start in response.Starts)
                    surroundings.Out.WriteLine($"{start.StartTime}  {string.Join(' ', start.Resources)}");
            return ExitCode.Done;
        });
    }

    public static Command Book(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var steps = new Argument<string[]>("steps") { Description = "identification@2026-03-02T09:00, Dutch time." };
        var (household, persons) = (CheckedOption.Household(), GvlInput.Persons());
        household.Required = true;
        var interpreter = new InterpreterOptions();
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("book", BookText);
        command.Arguments.Add(site);
        command.Arguments.Add(steps);
        foreach (Option option in (Option[])[household, persons, .. interpreter.All, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new BookStepsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                HouseholdId = parsed.GetValue(household),
                Persons = parsed.GetValue(persons),
                Steps = { parsed.GetValue(steps)!.Select(GvlInput.StepTimeOf) },
                Interpreter = interpreter.Read(parsed),
            };
            var response = await session.Gvl.BookStepsAsync(message, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine($"booking   {response.BookingId}");
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Move(Surroundings surroundings)
    {
        var (site, booking) = (SiteInput.Site(), GvlInput.Booking());
        var to = new Argument<string>("to") { Description = "identification@2026-03-02T09:00, Dutch time." };
        var interpreter = new InterpreterOptions();
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("move", "Give a step another time; when it can't, the old one stays.");
        command.Arguments.Add(site);
        command.Arguments.Add(booking);
        command.Arguments.Add(to);
        foreach (Option option in (Option[])[.. interpreter.All, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new MoveStepRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                BookingId = parsed.GetValue(booking),
                To = GvlInput.StepTimeOf(parsed.GetValue(to)!),
                Interpreter = interpreter.Read(parsed),
            };
            var response = await session.Gvl.MoveStepAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Cancel(Surroundings surroundings)
    {
        var (site, booking) = (SiteInput.Site(), GvlInput.Booking());
        var step = GvlInput.Choice<GvlStep>("--step", "The step; left out: all that have not begun.");
        var reason = GvlInput.Choice<CancelReason>("--reason", "Why.", required: true);
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("cancel", "Give up a step, or all of a booking that have not begun.");
        command.Arguments.Add(site);
        command.Arguments.Add(booking);
        foreach (Option option in (ReadOnlySpan<Option>)[step, reason, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new CancelStepsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                BookingId = parsed.GetValue(booking),
                Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                Reason = GvlInput.Parse<CancelReason>(parsed.GetValue(reason)),
            };
            var response = await session.Gvl.CancelStepsAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
