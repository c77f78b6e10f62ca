using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl handover</c>: one partner gives a household over to another.</summary>
static class HandoverCommands
{
    public static Command Build(Surroundings surroundings) => new(
        "handover", "Give a household over to another partner, and answer.")
    {
        Offer(surroundings),
        Answer(surroundings, "accept", "Take over.", refusal: null),
        Answer(
            surroundings,
            "refuse",
            "Do not take over, and say why.",
            GvlInput.Choice<HandoverRefusal>("--reason", "Why.", required: true)),
    };

    static ChainCommand Offer(Surroundings surroundings)
    {
        var (site, household) = (SiteInput.Site(), CheckedOption.Household());
        household.Required = true;
        var from = GvlInput.Choice<GvlPartner>("--from", "The partner that gives; left out: the caller's own.");
        var to = GvlInput.Choice<GvlPartner>("--to", "The partner that is to take over.", required: true);
        var step = GvlInput.Choice<GvlStep>("--step", "What for.", required: true);
        var within = new Option<int>("--within") { Description = "Minutes to answer.", DefaultValueFactory = _ => 60 };
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("offer", "Give a household over; the other partner has to answer in time.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[household, from, to, step, within, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new OfferHandoverRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                HouseholdId = parsed.GetValue(household),
                FromPartner = GvlInput.Parse<GvlPartner>(parsed.GetValue(from)),
                ToPartner = GvlInput.Parse<GvlPartner>(parsed.GetValue(to)),
                Step = GvlInput.Parse<GvlStep>(parsed.GetValue(step)),
                WithinMinutes = parsed.GetValue(within),
            };
            var response = await session.Gvl.OfferHandoverAsync(message, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine($"handover  {response.HandoverId}");
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static ChainCommand Answer(Surroundings surroundings, string name, string description, Option<string?>? refusal)
    {
        var site = SiteInput.Site();
        var handover = SiteInput.Use("handover-id", "The hand-over, as the answer to offer named it.");
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of(name, description);
        command.Arguments.Add(site);
        command.Arguments.Add(handover);
        if (refusal is not null)
            command.Options.Add(refusal);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new AnswerHandoverRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                HandoverId = parsed.GetValue(handover),
                Accepted = refusal is null,
                Refusal = refusal is null ? default : GvlInput.Parse<HandoverRefusal>(parsed.GetValue(refusal)),
            };
            var response = await session.Gvl.AnswerHandoverAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
