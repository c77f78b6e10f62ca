using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Regietafels;

/// <summary><c>asiel regietafel discuss</c>, <c>action</c> and <c>settle</c>: what is said at the table.</summary>
static class DiscussionCommands
{
    public static Command Discuss(Surroundings surroundings)
    {
        var table = RegietafelCommands.Table();
        var id = CheckedOption.Case();
        var track = EnumWords.Option<Track>("--track", "The track that is proposed or, in session 2, decided.");
        var reason = EnumWords.Option<TrackReason>("--reason", "Why a track that was decided is changed.");
        var planning = EnumWords.Option<PlanningAdvice>("--planning", "Advice for whoever plans the next step.");
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "discuss",
            RegietafelCommands.Text(
                "A case was discussed: what is missing is read from the case, and the case is told.",
                "discuss budel.2026-03-03.1 0123456789abcdef0123456789abcdef --track general"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        command.Arguments.Add(id);
        foreach (var option in (Option[])[track, reason, planning, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RecordDiscussionRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                TableId = parsed.GetValue(table),
                CaseId = parsed.GetValue(id),
                Track = EnumWords.Of<Track>(parsed.GetValue(track)),
                TrackReason = EnumWords.Of<TrackReason>(parsed.GetValue(reason)),
                PlanningAdvice = EnumWords.Of<PlanningAdvice>(parsed.GetValue(planning)),
            };
            var response = await session.Regietafels.RecordDiscussionAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Action(Surroundings surroundings)
    {
        var table = RegietafelCommands.Table();
        var id = CheckedOption.Case();
        var item = EnumWords.Option<FileItem>("--item", "What is to be brought into the file.", required: true);
        var owner = new Option<string>("--owner") { Description = "The partner, for example KMar.", Required = true };
        var due = CheckedOption.Date("--due", "The day it is due.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "action",
            RegietafelCommands.Text(
                "A partner takes on something, with a day.",
                "action budel.2026-03-03.1 0123456789abcdef0123456789abcdef --item documents --owner KMar "
                + "--due 2026-03-05"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        command.Arguments.Add(id);
        foreach (var option in (Option[])[item, owner, due, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new AddActionPointRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                TableId = parsed.GetValue(table),
                CaseId = parsed.GetValue(id),
                Item = EnumWords.Of<FileItem>(parsed.GetValue(item)),
                Owner = parsed.GetValue(owner),
                DueOn = parsed.GetValue(due),
            };
            var response = await session.Regietafels.AddActionPointAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Settle(Surroundings surroundings)
    {
        var table = RegietafelCommands.Table();
        var number = new Argument<int>("number") { Description = "The number of the action point." };
        var on = CheckedOption.Date("--on", "The day it was done.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "settle",
            RegietafelCommands.Text("An action point was done.", "settle budel.2026-03-03.1 1 --on 2026-03-04"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        command.Arguments.Add(number);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new SettleActionPointRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                TableId = parsed.GetValue(table),
                Number = parsed.GetValue(number),
                SettledOn = parsed.GetValue(on),
            };
            var response = await session.Regietafels.SettleActionPointAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
