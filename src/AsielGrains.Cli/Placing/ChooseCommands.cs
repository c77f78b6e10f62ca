using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place accept</c> and <c>deviate</c>: a person chooses.</summary>
static class ChooseCommands
{
    const string AcceptText =
        """
        Take one of the options: the site holds places for the whole household.

        What is not told of the household is looked up in its cases; its persons and phase must be told when no case of
        it is known. With --leaving it is a move: the departure from there is planned for the day of the arrival.

        Examples:
          asiel place accept azc-emmen AZC --household 0123456789abcdef0123456789abcdef
          asiel place accept azc-emmen AZC --household 0123456789abcdef0123456789abcdef --persons 5 --phase procedure
        """;

    public static Command Accept(Surroundings surroundings)
    {
        var input = new ChoiceInput(surroundings);
        var command = SiteCommands.Of("accept", AcceptText);
        input.AddTo(command);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new AcceptOptionRequest
            {
                RequestId = input.RequestId(parsed),
                HouseholdId = input.Household(parsed),
                Question = input.Question(parsed),
                SiteId = input.Site(parsed),
                Part = input.Part(parsed),
                Left = input.Left(parsed),
            };
            var response = await session.Placement.AcceptOptionAsync(request, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine(FormattableString.Invariant($"rank      {response.Rank}"));
            Write(session, response.PlacementId, response.Places);
            return session.Write(response, response.Receipt, request.RequestId);
        });
    }

    public static Command Deviate(Surroundings surroundings)
    {
        var input = new ChoiceInput(surroundings);
        var reason = new Option<string>("--reason") { Description = "Why; it is counted.", Required = true };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<DeviationReason>().Skip(1).Select(SiteInput.NameOf)]);
        var command = SiteCommands.Of("deviate", "Hold places elsewhere than advised, for a reason.");
        input.AddTo(command);
        command.Options.Add(reason);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new DeviateFromOptionsRequest
            {
                RequestId = input.RequestId(parsed),
                HouseholdId = input.Household(parsed),
                Question = input.Question(parsed),
                SiteId = input.Site(parsed),
                Part = input.Part(parsed),
                Left = input.Left(parsed),
                Reason = SiteInput.Parse<DeviationReason>(parsed.GetValue(reason)!),
            };
            var response = await session.Placement.DeviateFromOptionsAsync(request, await session.Options(stop));
            Write(session, response.PlacementId, response.Places);
            return session.Write(response, response.Receipt, request.RequestId);
        });
    }

    static void Write(ChainSession session, string placement, IEnumerable<string> places)
    {
        if (session.IsJson)
            return;
        session.Surroundings.Out.WriteLine($"placement {placement}");
        session.Surroundings.Out.WriteLine($"places    {string.Join(' ', places)}");
    }

    sealed class ChoiceInput(Surroundings surroundings)
    {
        readonly Argument<string> _site = SiteInput.Site();
        readonly Argument<string> _part = new("part") { Description = "The code of the part, for example AZC." };
        readonly QuestionOptions _question = new(surroundings);
        readonly Option<string?> _household = CheckedOption.Household();
        readonly Option<string?> _request = CheckedOption.RequestId();

        readonly LeavingOptions _leaving = new();

        public void AddTo(Command command)
        {
            _household.Required = true;
            command.Arguments.Add(_site);
            command.Arguments.Add(_part);
            command.Options.Add(_household);
            _question.AddTo(command);
            _leaving.AddTo(command);
            command.Options.Add(_request);
        }

        public string RequestId(ParseResult parsed) => RequestIds.Of(parsed.GetValue(_request));

        public string Household(ParseResult parsed) => parsed.GetValue(_household)!;

        public string Site(ParseResult parsed) => parsed.GetRequiredValue(_site);

        public string Part(ParseResult parsed) => parsed.GetRequiredValue(_part);

        public PlacementQuestion Question(ParseResult parsed) => _question.Read(parsed, Household(parsed));

        public LeftPlacement? Left(ParseResult parsed) => _leaving.Read(parsed);
    }
}
