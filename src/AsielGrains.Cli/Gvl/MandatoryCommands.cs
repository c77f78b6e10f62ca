using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl mandatory</c> and <c>steps</c>: what households must have, and how far one is.</summary>
static class MandatoryCommands
{
    public static Command Mandatory(Surroundings surroundings)
    {
        var command = new Command("mandatory", "The steps that ship as mandatory, by profile and with their sources.");
        command.SetAction(_ =>
        {
            foreach (var rule in ShippedGvl.Mandatory.Rules)
                surroundings.Out.WriteLine($"{ShippedGvl.Steps[rule.Step].Name}: {Whose(rule)} [{Said(rule)}]");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Steps(Surroundings surroundings)
    {
        var (site, household) = (SiteInput.Site(), CheckedOption.Household());
        household.Required = true;
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var command = GvlCommands.Of(
            "steps", "What a household must have: booked, done or missing. A person alone is named by the case.");
        command.Arguments.Add(site);
        command.Options.Add(household);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetMandatoryStepsRequest
            {
                SiteId = parsed.GetValue(site),
                HouseholdId = parsed.GetValue(household),
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Gvl.GetMandatoryStepsAsync(message, await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    static void Write(GetMandatoryStepsResponse response, TextWriter output)
    {
        var profiles = string.Concat(response.Profiles.Select(profile => $", {SiteInput.NameOf(profile)}"));
        output.WriteLine(FormattableString.Invariant(
            $"{response.Steps.HouseholdId}: {response.Steps.Persons} persons{profiles}"));
        foreach (var step in response.Steps.Steps)
            output.WriteLine(
                $"{SiteInput.NameOf(step.State),-10}{SiteInput.NameOf(step.Step)}{Booked(step)}{Had(step)}");
    }

    static string Booked(Contract.V1.MandatoryStep step) => step.Booking is { } booking
        ? $" {booking.PlannedOn} {booking.StartTime} {booking.BookingId} {SiteInput.NameOf(booking.State)}"
        : "";

    static string Had(Contract.V1.MandatoryStep step) =>
        step.RecordedOn.Length == 0 ? "" : $", in the cases since {step.RecordedOn}";

    static string Whose(MandatoryRule rule) => string.Join(", ", rule.Profiles)
        + (rule.OnTrack is { } track ? $"; track {track} only" : "")
        + (rule.RestDays == 0 ? "" : FormattableString.Invariant($"; {rule.RestDays} days of rest before it"));

    static string Said(MandatoryRule rule) =>
        rule.Assumed is null ? rule.Source : $"{rule.Source}; assumed: {rule.Assumed}";
}
