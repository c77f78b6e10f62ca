using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl book-missing</c> and <c>settle</c>: many bookings in one call, with a result each.</summary>
static class BulkCommands
{
    const string BookText =
        """
        Book for many households what each must have and has not: all of it or nothing, each step after the one before.
        COA books the whole way, every other partner the steps it leads. Repeat it with the same --request-id when it
        broke off. Ends with 1 when a household was refused.
        Example:
          asiel gvl book-missing ter-apel 0123456789abcdef0123456789abcdef=3 --from 2026-03-02T08:00:00+01:00
        """;

    const string SettleText =
        """
        Say of many booked steps what became of them. Repeat it with the same --request-id when it broke off. Ends with
        1 when one was refused.
        Example:
          asiel gvl settle ter-apel --role kmar.registrar
            233670f5b7052880d303b3d86f349081/document-check=done 0123456789abcdef0123456789abcdef/document-check=ill
        """;

    public static Command BookMissing(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var households = Many(
            "households", "Households, with their number of persons when it is not known there: HOUSEHOLD=3.");
        var from = CheckedOption.Moment("--from", "The moment from which times are looked for; left out: now.");
        var (only, interpreter) = (Only(), new InterpreterOptions());
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: what the cases say is at least as new.",
        };
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("book-missing", BookText);
        command.Arguments.Add(site);
        command.Arguments.Add(households);
        foreach (Option option in (Option[])[from, only, .. interpreter.All, position, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new BookMandatoryStepsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Households =
                {
                    parsed.GetValue(households)!.Select(text => HouseholdOf(text, interpreter.Read(parsed))),
                },
                From = parsed.GetValue(from) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
                Steps = { (parsed.GetValue(only) ?? []).Select(SiteInput.Parse<GvlStep>) },
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Gvl.BookMandatoryStepsAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response, message.RequestId, surroundings.Out);
            return response.RefusedCount == 0 ? ExitCode.Done : ExitCode.Refused;
        });
    }

    public static Command Settle(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var steps = Many("steps", "BOOKING/STEP=OUTCOME: done, why it was missed, or why it is given up.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("settle", SettleText);
        command.Arguments.Add(site);
        command.Arguments.Add(steps);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new CloseStepsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Steps = { parsed.GetValue(steps)!.Select(ClosingOf) },
            };
            var response = await session.Gvl.CloseStepsAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response, message.RequestId, surroundings.Out);
            return response.RefusedCount == 0 ? ExitCode.Done : ExitCode.Refused;
        });
    }

    static Argument<string[]> Many(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    static Option<string[]> Only()
    {
        var only = new Option<string[]>("--only")
        {
            Description = "These steps, as far as they are missing; left out: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. GvlInput.Names<GvlStep>()]);
        return only;
    }

    static HouseholdToBook HouseholdOf(string text, InterpreterWish? interpreter)
    {
        var (household, persons) = text.Contains('=', StringComparison.Ordinal)
            ? GvlInput.PairOf(text, "households")
            : (text, 0);
        return new() { HouseholdId = household, Persons = (int)persons, Interpreter = interpreter };
    }

    static StepClosing ClosingOf(string text)
    {
        if (text.Split('/', '=') is not [var booking, var step, var outcome]
            || !GvlInput.Names<GvlStep>().Contains(step))
            throw new UsageException("It is written BOOKING/document-check=done.", "steps");
        var closing = new StepClosing { BookingId = booking, Step = SiteInput.Parse<GvlStep>(step) };
        if (outcome == "done")
            closing.Done = true;
        else if (GvlInput.Names<MissedReason>().Contains(outcome))
            closing.Missed = SiteInput.Parse<MissedReason>(outcome);
        else if (GvlInput.Names<CancelReason>().Contains(outcome))
            closing.Cancelled = SiteInput.Parse<CancelReason>(outcome);
        else
            throw new UsageException(
                $"It is done, missed ({string.Join(", ", GvlInput.Names<MissedReason>())}) or given up "
                    + $"({string.Join(", ", GvlInput.Names<CancelReason>())}).",
                "steps");
        return closing;
    }

    static void Write(BookMandatoryStepsResponse response, string requestId, TextWriter output)
    {
        foreach (var result in response.Results)
        {
            output.WriteLine(result.Refusal is { } refusal
                ? $"refused   {result.HouseholdId} {RefusalText.Of(refusal)}"
                : result.Receipt.KnownAlready && result.Booked.Count == 0
                    ? $"nothing   {result.HouseholdId} is missing nothing"
                    : $"booked    {result.HouseholdId} {result.Booked.FirstOrDefault()?.BookingId}");
            foreach (var step in result.Booked)
                output.WriteLine($"  {step.PlannedOn} {step.StartTime} {SiteInput.NameOf(step.Step)}");
        }

        output.WriteLine(FormattableString.Invariant(
            $"{response.RefusedCount} of {response.Results.Count} refused, request {requestId}"));
    }

    static void Write(CloseStepsResponse response, string requestId, TextWriter output)
    {
        foreach (var result in response.Results)
            output.WriteLine($"{(result.Refusal is null ? "settled   " : "refused   ")}{result.BookingId} "
                + SiteInput.NameOf(result.Step)
                + (result.Refusal is { } refusal ? $" {RefusalText.Of(refusal)}" : ""));
        output.WriteLine(FormattableString.Invariant(
            $"{response.RefusedCount} of {response.Results.Count} refused, request {requestId}"));
    }
}
