using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary>On the command line: for whom ways to split were asked for, and why none of them is taken.</summary>
sealed class AdvisedSplit
{
    readonly QuestionOptions _question;
    readonly Option<string?> _deviation = new("--deviation") { Description = "Why none of the options is taken." };

    public AdvisedSplit(Surroundings surroundings)
    {
        _question = new(surroundings);
        _deviation.AcceptOnlyFromAmong([.. Enum.GetValues<DeviationReason>().Skip(1).Select(SiteInput.NameOf)]);
    }

    public void AddTo(Command command)
    {
        _question.AddProfileTo(command);
        command.Options.Add(_deviation);
    }

    public PlacementQuestion? Question(ParseResult parsed, string household) =>
        _question.ReadProfile(parsed, household);

    public DeviationReason Deviation(ParseResult parsed) => parsed.GetValue(_deviation) is { } why
        ? SiteInput.Parse<DeviationReason>(why)
        : DeviationReason.Unspecified;
}
