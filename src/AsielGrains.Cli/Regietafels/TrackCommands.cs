using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Regietafels;

/// <summary><c>asiel regietafel proposal</c> and <c>track</c>: what a file says, and what people decide.</summary>
static class TrackCommands
{
    public static ChainCommand Proposal(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var command = CaseCommand.Of(
            "proposal",
            RegietafelCommands.Text(
                "Show which track the file of a case speaks for, and by which article. Reading is recorded.",
                "proposal 0123456789abcdef0123456789abcdef"),
            ChainRole.IndOfficer);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Regietafels.GetTrackProposalAsync(
                new() { CaseId = parsed.GetValue(id) }, await session.Options(stop));
            return session.Show(response, output => Write(response.Proposal, output));
        });
    }

    public static ChainCommand Decide(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var on = CheckedOption.Date("--on", "The day it was decided.", required: true);
        var track = EnumWords.Option<Track>("--track", "The track.", required: true);
        var reason = EnumWords.Option<TrackReason>("--reason", "Why it is another one than is proposed.");
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "track",
            RegietafelCommands.Text(
                "Decide on the track of a case: the one its file speaks for, or another one for a reason.",
                "track 0123456789abcdef0123456789abcdef --on 2026-03-03 --track general --reason new-facts"),
            ChainRole.IndOfficer);
        command.Arguments.Add(id);
        foreach (var option in (ReadOnlySpan<Option>)[on, track, reason, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new DecideTrackRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id),
                DecidedOn = parsed.GetValue(on),
                Track = EnumWords.Of<Track>(parsed.GetValue(track)),
                TrackReason = EnumWords.Of<TrackReason>(parsed.GetValue(reason)),
            };
            var response = await session.Regietafels.DecideTrackAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static string Word(TrackProposal proposal) => proposal.Track is Track.Unspecified
        ? "no track to propose"
        : $"speaks for {EnumWords.WordOf(proposal.Track)}";

    static void Write(TrackProposal proposal, TextWriter output)
    {
        output.WriteLine(Word(proposal));
        foreach (var one in proposal.Grounds)
        {
            var on = one.FactOn.Length > 0 ? $" of {one.FactOn}" : "";
            var unverified = one.Unverified.Length > 0 ? $" (not verified: {one.Unverified})" : "";
            output.WriteLine($"  {EnumWords.WordOf(one.Ground)}{on}; {one.Article}{unverified}");
        }

        if (proposal.TargetGroup is { } group)
            output.WriteLine(
                $"target group {EnumWords.WordOf(group.Group)}: {group.Because}; {group.Rules}"
                + (group.Examination is Examination.Unspecified ? "" : $"; {EnumWords.WordOf(group.Examination)}")
                + $" (not verified: {group.Unverified})");
        if (proposal.Current is not Track.Unspecified)
            output.WriteLine(
                $"on {EnumWords.WordOf(proposal.Current)}, {(proposal.CurrentConfirmed ? "decided" : "proposed")}"
                + (proposal.Deviates ? ": deviates" : ""));
    }
}
