using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl sizing</c>: how many joint locations are needed.</summary>
sealed class SizingCommand
{
    const string Text =
        """
        How many joint locations are needed for so many arrivals, and which desks or rooms bind.

        By the delay formula of Erlang, from the minutes that ship with the steps: most of these are assumed, and
        --minutes tells others. With --persons, --stay-days and --beds the beds count, too.

        Examples:
          asiel gvl sizing --households 120 --wait 30
          asiel gvl sizing --households 120 --wait 30 --like budel --minutes biometrics=20 --open 600
          asiel gvl sizing --households 60 --wait 15 --persons 120 --stay-days 4 --beds 300
        """;

    readonly Option<int> _households = new("--households")
    {
        Description = "Households that arrive on a working day.", Required = true,
    };

    readonly Option<int> _wait = new("--wait")
    {
        Description = "The mean wait that is accepted, in minutes.", Required = true,
    };

    readonly Option<string> _like = new("--like")
    {
        Description = "Each is of the size of this shipped location; left out: ter-apel.",
    };

    readonly Option<int> _open = new("--open") { Description = "Minutes open a day; left out: 540, 08:00 to 17:00." };

    readonly Option<string[]> _minutes = new("--minutes")
    {
        Description = "What a visit takes: biometrics=20.", AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<int?> _track = new("--general-track")
    {
        Description = "Percent of the households on track 4; left out: 65.",
    };

    readonly Option<int> _persons = new("--persons") { Description = "Persons that arrive on a day." };

    readonly Option<int> _stay = new("--stay-days") { Description = "Days that they stay." };

    readonly Option<int> _beds = new("--beds") { Description = "Beds of one location." };

    public static Command Build(Surroundings surroundings) => new SizingCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = GvlCommands.Of("sizing", Text);
        foreach (Option option in (ReadOnlySpan<Option>)
            [_households, _wait, _like, _open, _minutes, _track, _persons, _stay, _beds])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Gvl.AdviseGvlSizingAsync(Request(parsed), await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    AdviseGvlSizingRequest Request(ParseResult parsed)
    {
        var request = new AdviseGvlSizingRequest
        {
            HouseholdsPerDay = parsed.GetValue(_households),
            WaitMinutesMax = parsed.GetValue(_wait),
            Reference = parsed.GetValue(_like) ?? "",
            OpenMinutes = parsed.GetValue(_open),
            Minutes = { (parsed.GetValue(_minutes) ?? []).Select(Minutes) },
            PersonsPerDay = parsed.GetValue(_persons),
            StayDays = parsed.GetValue(_stay),
            BedsEach = parsed.GetValue(_beds),
        };
        if (parsed.GetValue(_track) is { } percent)
            request.GeneralTrackPercent = percent;
        return request;
    }

    static FunctionMinutes Minutes(string text)
    {
        var (word, minutes) = GvlInput.PairOf(text, "minutes");
        return GvlInput.Names<GvlFunction>().Contains(word)
            ? new() { Function = SiteInput.Parse<GvlFunction>(word), Minutes = (int)minutes }
            : throw new UsageException($"{word} is no function of a joint location.", "minutes");
    }

    static void Write(AdviseGvlSizingResponse advice, TextWriter output)
    {
        output.WriteLine(advice.Explanation);
        if (advice.BedsNeeded > 0)
            output.WriteLine(Invariant($"beds      {advice.BedsNeeded} needed"));
        foreach (var one in advice.Functions)
            output.WriteLine(Invariant(
                $"{SiteInput.NameOf(one.Function)}: {one.VisitsPerDay} visits of {one.Minutes} min, {one.NeededEach} ")
                + Invariant($"needed at each, {one.Available} there; {one.NeededTogether} in one place; wait ")
                + (one.HasWaitMinutes ? Invariant($"{one.WaitMinutes} min") : "without end"));
    }
}
