using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl start</c>, <c>done</c> and <c>missed</c>: what became of a booked step.</summary>
static class ReportCommands
{
    public static Command Start(Surroundings surroundings)
    {
        var (site, booking, step) = (SiteInput.Site(), GvlInput.Booking(), GvlInput.Step());
        var request = CheckedOption.RequestId();
        return Of("start", "A step begins.", site, booking, step, request).Runs(
            surroundings,
            async (session, parsed, stop) =>
            {
                var message = new StartStepRequest
                {
                    RequestId = RequestIds.Of(parsed.GetValue(request)),
                    SiteId = parsed.GetValue(site),
                    BookingId = parsed.GetValue(booking),
                    Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                };
                var response = await session.Gvl.StartStepAsync(message, await session.Options(stop));
                return session.Write(response, response.Receipt, message.RequestId);
            });
    }

    public static Command Done(Surroundings surroundings)
    {
        var (site, booking, step) = (SiteInput.Site(), GvlInput.Booking(), GvlInput.Step());
        var request = CheckedOption.RequestId();
        return Of("done", "A step is over.", site, booking, step, request).Runs(
            surroundings,
            async (session, parsed, stop) =>
            {
                var message = new FinishStepRequest
                {
                    RequestId = RequestIds.Of(parsed.GetValue(request)),
                    SiteId = parsed.GetValue(site),
                    BookingId = parsed.GetValue(booking),
                    Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                };
                var response = await session.Gvl.FinishStepAsync(message, await session.Options(stop));
                return session.Write(response, response.Receipt, message.RequestId);
            });
    }

    public static Command Missed(Surroundings surroundings)
    {
        var (site, booking, step) = (SiteInput.Site(), GvlInput.Booking(), GvlInput.Step());
        var reason = GvlInput.Choice<MissedReason>("--reason", "Why.", required: true);
        var request = CheckedOption.RequestId();
        var command = Of("missed", "The household did not come: the slots are lost.", site, booking, step, request);
        command.Options.Add(reason);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ReportMissedStepRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                BookingId = parsed.GetValue(booking),
                Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                Reason = GvlInput.Parse<MissedReason>(parsed.GetValue(reason)),
            };
            var response = await session.Gvl.ReportMissedStepAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static ChainCommand Of(
        string name,
        string description,
        Argument<string> site,
        Argument<string> booking,
        Argument<string> step,
        Option<string?> request)
    {
        var command = GvlCommands.Of(name, description);
        command.Arguments.Add(site);
        command.Arguments.Add(booking);
        command.Arguments.Add(step);
        command.Options.Add(request);
        return command;
    }
}
