using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Capacity;
using Grpc.Core;
using CapacityFilter = AsielGrains.Domain.Capacity.CapacityFilter;

namespace AsielGrains.Gateway.Portfolio;

/// <summary>The portfolio at the front door, answered from the silo's own copy of the sites.</summary>
sealed class PortfolioService(CapacityReader reader) : Contract.V1.PortfolioService.PortfolioServiceBase
{
    public override async Task<GetAvailabilityResponse> GetAvailability(
        GetAvailabilityRequest request, ServerCallContext context)
    {
        var days = PortfolioFields.Days(request.Days);
        var asked = await Ask(request.Filter, request.MinPosition, context);
        return PortfolioMessages.Of(asked.All, Availability.Of(asked.Sheets, asked.Filter, asked.Now, days));
    }

    public override async Task<GetRollOffResponse> GetRollOff(GetRollOffRequest request, ServerCallContext context)
    {
        var need = PortfolioFields.Need(request.Need, CapacityFields.PlannedUse(request.PlannedUsePercent));
        var asked = await Ask(request.Filter, request.MinPosition, context);
        var days = PortfolioFields.Rows(request.Days, asked.Now.Today);
        return PortfolioMessages.Of(asked.All, RollOff.Of(asked.Sheets, asked.Filter, days, need));
    }

    public override async Task<AnalysePortfolioResponse> AnalysePortfolio(
        AnalysePortfolioRequest request, ServerCallContext context)
    {
        var asked = await Ask(request.Filter, request.MinPosition, context);
        return PortfolioMessages.Of(asked.All, PortfolioAnalysis.Of(asked.Sheets, asked.Filter, asked.Now));
    }

    public override async Task<AdviseScalingResponse> AdviseScaling(
        AdviseScalingRequest request, ServerCallContext context)
    {
        var needed = SiteFields.Number(request.Needed, 0, Scaling.NeededMax, "needed");
        var terms = ScalingFields.Terms(request.Terms);
        var asked = await Ask(request.Filter, request.MinPosition, context);
        var night = CapacityFields.Night(request.NightOn, asked.Now.Today, "night_on")
            ?? throw RequestField.Invalid("night_on", "Advice is for a night.");
        return PortfolioMessages.Of(
            asked.All, Scaling.Of(asked.Sheets, asked.Filter, (night, needed), asked.Now, terms), terms);
    }

    public override async Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
    {
        var changes = PortfolioFields.Changes(request);
        var nights = request.Filter is { Nights: > 0 } filter ? filter.Nights : PortfolioFields.NightsByDefault;
        var asked = await Ask(request.Filter, request.MinPosition, context);
        var (lines, all) = PortfolioCalendar.Of(asked.Sheets, asked.Filter, asked.Now, nights, changes);
        return PortfolioMessages.Of(asked.All, lines, all);
    }

    public override async Task<ListLetsResponse> ListLets(ListLetsRequest request, ServerCallContext context)
    {
        var asked = await Ask(request.Filter, request.MinPosition, context);
        return PortfolioMessages.Of(
            asked.All, LetBook.Of(asked.All.Sheets, asked.Sheets, asked.Filter, asked.Now, request.DueOnly));
    }

    async Task<Asked> Ask(Contract.V1.CapacityFilter? message, string minPosition, ServerCallContext context)
    {
        var position = RequestField.Position(minPosition, "min_position");
        var known = await reader.SitesAt(position, context);
        var filter = CapacityFields.Filter(message, known.Now.Today);
        var (all, now) = known.Read();
        var named = filter.Sites.ToHashSet();
        return new(all, [.. all.Sheets.Where(IsAsked)], filter, now);

        bool IsAsked(SiteSheet sheet) =>
            (named.Count == 0 || named.Contains(sheet.Site.Id)) && filter.Takes(sheet.Site.State.Profile!);
    }

    sealed record Asked(
        NationalSites All, ImmutableArray<SiteSheet> Sheets, CapacityFilter Filter, SiteMoment Now);
}
