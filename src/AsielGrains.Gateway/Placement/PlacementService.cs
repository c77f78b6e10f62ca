using AsielGrains.Contract.V1;
using AsielGrains.Domain.Matching;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using PlacementQuestion = AsielGrains.Domain.Matching.PlacementQuestion;

namespace AsielGrains.Gateway.Placement;

/// <summary>Placement at the front door: ranks options from the silo's own copy of the sites, and takes one.</summary>
sealed class PlacementService(
    CapacityReader reader,
    PlacementDesk desk,
    TonightDesk tonight,
    AskedQuestions questions,
    GatewayTelemetry telemetry,
    IHostApplicationLifetime host,
    TimeProvider time) : Contract.V1.PlacementService.PlacementServiceBase
{
    public override async Task<FindPlaceResponse> FindPlace(FindPlaceRequest request, ServerCallContext context)
    {
        var position = RequestField.Position(request.MinPosition, "min_position");
        var known = await reader.SitesAt(position, context);
        var question = await Question(request.Question, known, context);
        return new()
        {
            Advice = request.SiteIds.Count == 0
                ? PlacementMessages.Of(known.Find(question), known.OriginOf)
                : Among(request, question, known),
        };
    }

    public override async Task<FindSplitResponse> FindSplit(FindSplitRequest request, ServerCallContext context)
    {
        var position = RequestField.Position(request.MinPosition, "min_position");
        var known = await reader.SitesAt(position, context);
        var question = await Question(request.Question, known, context);
        SiteFields.Number(
            question.Household.Persons, 2, Domain.Reception.ReceptionLimits.PersonsMax, "question.household.persons");
        if (question.Household.NotKnown.HasFlag(HouseholdFacts.Minors))
            throw RequestField.Invalid("question.household.minors", "Say how many are minors: none is left alone.");
        var (sites, now) = known.Read();
        return new()
        {
            Advice = SplitMessages.Of(sites, SplitSearch.FindSplit(question, sites.Sheets, now), known.OriginOf),
        };
    }

    public override async Task WatchOptions(
        WatchOptionsRequest request,
        IServerStreamWriter<WatchOptionsResponse> responseStream,
        ServerCallContext context)
    {
        var known = reader.Sites;
        var question = await Question(request.Question, known, context);
        using var seat = reader.Watch();
        var subscriber = new Subscriber<WatchOptionsResponse>(
            responseStream, message => message.Position, telemetry, time);
        await Subscription.Serve(host, context, async stop =>
        {
            await foreach (var update in known.WatchOptions(question, stop))
                await subscriber.Tell(PlacementMessages.Watched(update, known.OriginOf), Admission.Of(context), stop);
        });
    }

    public override async Task<AcceptOptionResponse> AcceptOption(
        AcceptOptionRequest request, ServerCallContext context)
    {
        var admission = Admission.Of(context);
        request.Question = await questions.Complete(
            request.Question, (request.HouseholdId, request.Left), admission, context.CancellationToken);
        var choice = ChoiceOrders.Of(request, reader.Sites.Now.Today);
        var chosen = await desk.Choose(choice, admission.Caller, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(request.SiteId, chosen.Receipt),
            PlacementId = chosen.Placement.ToString(),
            Places = { chosen.Places.Select(place => place.ToString()) },
            Rank = chosen.Rank ?? 0,
            LeftReceipt = chosen.Left is { } left ? Receipts.Of(request.Left.SiteId, left) : null,
        };
    }

    public override async Task<DeviateFromOptionsResponse> DeviateFromOptions(
        DeviateFromOptionsRequest request, ServerCallContext context)
    {
        var admission = Admission.Of(context);
        request.Question = await questions.Complete(
            request.Question, (request.HouseholdId, request.Left), admission, context.CancellationToken);
        var choice = ChoiceOrders.Of(request, reader.Sites.Now.Today);
        var chosen = await desk.Choose(choice, admission.Caller, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(request.SiteId, chosen.Receipt),
            PlacementId = chosen.Placement.ToString(),
            Places = { chosen.Places.Select(place => place.ToString()) },
            LeftReceipt = chosen.Left is { } left ? Receipts.Of(request.Left.SiteId, left) : null,
        };
    }

    public override async Task<CountChoicesResponse> CountChoices(
        CountChoicesRequest request, ServerCallContext context)
    {
        var position = RequestField.Position(request.MinPosition, "min_position");
        var provinces = CapacityFields.Provinces(request.Provinces, "provinces").ToList();
        var known = await reader.SitesAt(position, context);
        return ChoiceCounts.Of(known.Read().Sites, provinces);
    }

    public override async Task<ListCeilingOverridesResponse> ListCeilingOverrides(
        ListCeilingOverridesRequest request, ServerCallContext context) => CeilingOverrides.Of(
            await reader.SitesAt(RequestField.Position(request.MinPosition, "min_position"), context), request);

    public override async Task<GetTonightResponse> GetTonight(GetTonightRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        SiteFields.Number(request.Households, 0, TonightDesk.HouseholdsMax, "households");
        return new()
        {
            Tonight = await tonight.Read(site, request, Admission.Of(context), context.CancellationToken),
        };
    }

    async Task<PlacementQuestion> Question(
        Contract.V1.PlacementQuestion? asked, ICapacityReadings known, ServerCallContext context)
    {
        var complete = await questions.Complete(asked, Admission.Of(context), context.CancellationToken);
        return PlacementFields.Question(complete, known.Now.Today);
    }

    static Contract.V1.PlacementAdvice Among(
        FindPlaceRequest request, PlacementQuestion question, ICapacityReadings known)
    {
        var named = SiteFields.All(
            request.SiteIds,
            Domain.Capacity.CapacityFilter.SitesMax,
            "site_ids",
            text => SiteFields.Site(text, "site_ids")).ToHashSet();
        var (all, now) = known.Read();
        var advice = PlacementSearch.FindPlace(
            question, all.Sheets.Where(sheet => named.Contains(sheet.Site.Id)).Select(sheet => sheet.Site), now);
        return PlacementMessages.Of(all, advice, known.OriginOf);
    }
}
