using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place across</c>, <c>release</c> and <c>joint</c>: a household on several sites.</summary>
static class AcrossCommands
{
    const string AcrossText =
        """
        Place a household across sites, all of it or nothing, for a reason: each site holds its part.

        A part is a site, a part of it, persons and, if there are any, minors among them: azc-emmen/AZC/6/4. With the
        profile of the household (--phase and what else was asked with split) what is advised is kept with the choice;
        who takes none of the options says why with --deviation.

        Example:
          asiel place across azc-emmen/AZC/6/4 azc-zwolle/AZC/3 --household 0123456789abcdef0123456789abcdef
            --reason too-large --phase extended-procedure
        """;

    public static Command Across(Surroundings surroundings)
    {
        var parts = Parts();
        var household = CheckedOption.Household();
        household.Required = true;
        var reason = new Option<string>("--reason") { Description = "Why it is not kept together.", Required = true };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<SplitReason>().Skip(1).Select(SiteInput.NameOf)]);
        var from = CheckedOption.Date("--from", "The night of the planned arrival; left out: tonight.");
        var until = CheckedOption.Date("--until", "The day of the planned departure.");
        var advised = new AdvisedSplit(surroundings);
        var leaving = new LeavingOptions();
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("across", AcrossText);
        command.Arguments.Add(parts);
        foreach (Option option in (ReadOnlySpan<Option>)[household, reason, from, until])
            command.Options.Add(option);
        advised.AddTo(command);
        leaving.AddTo(command);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new PlaceAcrossSitesRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                HouseholdId = parsed.GetValue(household)!,
                Reason = SiteInput.Parse<SplitReason>(parsed.GetValue(reason)!),
                Parts = { parsed.GetRequiredValue(parts).Select(PartOf) },
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                Until = parsed.GetValue(until) ?? "",
                Left = leaving.Read(parsed),
                Question = advised.Question(parsed, parsed.GetValue(household)!),
                Deviation = advised.Deviation(parsed),
            };
            var response = await session.Households.PlaceAcrossSitesAsync(message, await session.Options(stop));
            if (!session.IsJson)
                Write(response, surroundings.Out);
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Release(Surroundings surroundings)
    {
        var joint = Joint();
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("release", "Give all parts of a placement across sites back.");
        command.Arguments.Add(joint);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ReleaseAcrossSitesRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)), JointId = parsed.GetRequiredValue(joint),
            };
            var response = await session.Households.ReleaseAcrossSitesAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Show(Surroundings surroundings)
    {
        var joint = Joint();
        var command = SiteCommands.Of("joint", "Show a placement across sites.");
        command.Arguments.Add(joint);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Households.GetJointPlacementAsync(
                new() { JointId = parsed.GetRequiredValue(joint) }, await session.Options(stop));
            return session.Show(response, output => Write(response.Joint, output));
        });
    }

    static Argument<string[]> Parts() => new("parts")
    {
        Description = "Two to eight parts: site/part/persons or site/part/persons/minors.",
        Arity = ArgumentArity.OneOrMore,
    };

    static Argument<string> Joint() =>
        SiteInput.Use("joint-id", "The placement across sites, as the answer to across named it.");

    static PlacePart PartOf(string text)
    {
        var fields = text.Split('/');
        return fields is [var site, var part, var persons, ..]
            && int.TryParse(persons, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && MinorsOf(fields) is { } minors
                ? new() { SiteId = site, Part = part, Persons = count, Minors = minors }
                : throw new UsageException("A part is site/part/persons or site/part/persons/minors.", "parts");
    }

    static int? MinorsOf(string[] fields) => fields switch
    {
        [_, _, _] => 0,
        [_, _, _, var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minors) =>
            minors,
        _ => null,
    };

    static void Write(PlaceAcrossSitesResponse response, TextWriter output)
    {
        output.WriteLine($"joint     {response.JointId}");
        if (response.Rank > 0)
            output.WriteLine(FormattableString.Invariant($"rank      {response.Rank}"));
        foreach (var part in response.Parts)
            output.WriteLine($"{part.SiteId}: placement {part.PlacementId}, places {string.Join(' ', part.Places)}");
    }

    static void Write(JointPlacement joint, TextWriter output)
    {
        output.WriteLine($"household {joint.HouseholdId}");
        output.WriteLine($"phase     {SiteInput.NameOf(joint.Phase)}");
        output.WriteLine($"reason    {SiteInput.NameOf(joint.Reason)}, by {joint.Role}");
        output.WriteLine($"from      {joint.From}");
        foreach (var part in joint.Parts)
            output.WriteLine(FormattableString.Invariant(
                $"{part.SiteId} {part.Part}: {part.Persons} persons, placement {part.PlacementId}"));
    }
}
