using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Capacity;
using Google.Protobuf.WellKnownTypes;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Portfolio;

/// <summary>Writes the portfolio in the contract's form.</summary>
static class PortfolioMessages
{
    public static GetAvailabilityResponse Of(
        NationalSites sites, IEnumerable<Domain.Portfolio.AvailabilityStep> steps) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            Steps =
            {
                steps.Select(step => new Contracts.AvailabilityStep
                {
                    Days = step.Days,
                    NightOn = SiteMessages.Text(step.Night),
                    Free = step.Free,
                    Recalled = step.Recalled,
                    DirectReserve = step.DirectReserve,
                    IndirectReserve = step.IndirectReserve,
                    Usable = step.Usable,
                }),
            },
        };

    public static GetRollOffResponse Of(NationalSites sites, IEnumerable<Domain.Portfolio.RollOffRow> rows) => new()
    {
        Position = sites.Position.ToString(),
        AsOf = sites.AsOf?.ToTimestamp(),
        Rows = { rows.Select(Of) },
    };

    public static AnalysePortfolioResponse Of(
        NationalSites sites, IEnumerable<Domain.Portfolio.PortfolioLine> lines) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            Lines = { lines.Select(Of) },
        };

    public static AdviseScalingResponse Of(
        NationalSites sites, Domain.Portfolio.ScalingAdvice advice, Domain.Portfolio.ScalingTerms terms) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            NightOn = SiteMessages.Text(advice.Night),
            Needed = advice.Needed,
            Placeable = advice.Placeable,
            Displaced = advice.Displaced,
            Gap = advice.Gap,
            Measures = { advice.Measures.Select(Of) },
            Left = advice.Left,
            UnverifiedTerms = Of(terms),
        };

    public static ListChangesResponse Of(
        NationalSites sites, IEnumerable<Domain.Portfolio.PortfolioChange> changes, int all) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            Changes = { changes.Select(Of) },
            ChangesInAll = all,
        };

    public static ListLetsResponse Of(NationalSites sites, Domain.Portfolio.LetBook book) => new()
    {
        Position = sites.Position.ToString(),
        AsOf = sites.AsOf?.ToTimestamp(),
        Lets = { book.Lines.Select(Of) },
        LetsInAll = book.All,
        OccupancyPercent = book.OccupancyPercent,
    };

    static Contracts.RollOffRow Of(Domain.Portfolio.RollOffRow row)
    {
        var message = new Contracts.RollOffRow
        {
            CountedOn = SiteMessages.Text(row.On),
            Capacity = row.Capacity,
            Opened = row.Opened,
            Ended = row.Ended,
            Flex = row.Flex,
            OutsideCoa = row.OutsideCoa,
        };
        if (row.Need is not { } need)
            return message;
        (message.Need, message.ExtraNeeded) = (need, row.ExtraNeeded!.Value);
        return message;
    }

    static Contracts.PortfolioLine Of(Domain.Portfolio.PortfolioLine line) => new()
    {
        Province = line.Province ?? "",
        Type = (Contracts.SiteType)(line.Type ?? 0),
        Sites = line.Sites,
        SitesNotReported = line.SitesNotReported,
        Tonight = SiteMessages.Of(new Domain.Reception.TypeNight(
            line.Type ?? 0, line.Total, line.Occupied, line.Reserved, line.Blocked, line.Flex, line.Convertible)),
        OccupancyPercent = line.OccupancyPercent,
        FlexPercent = line.FlexPercent,
        PlacesPerSite = line.PlacesPerSite,
        DirectReserve = line.DirectReserve,
        IndirectReserve = line.IndirectReserve,
        EndsWithin90 = line.EndsWithin90,
        EndsWithin180 = line.EndsWithin180,
        EndsWithin365 = line.EndsWithin365,
        NoEnd = line.NoEnd,
        OutsideCoa = line.OutsideCoa,
    };

    static Contracts.ScalingMeasure Of(Domain.Portfolio.ScalingMeasure measure)
    {
        var message = new Contracts.ScalingMeasure
        {
            Kind = (Contracts.ScalingKind)measure.Kind,
            SiteId = measure.Site?.ToString() ?? "",
            Part = measure.Part?.ToString() ?? "",
            Type = (Contracts.SiteType)measure.Type,
            LetId = measure.Let?.ToString() ?? "",
            Places = measure.Places,
            LeadDays = measure.LeadDays,
            DecideBy = SiteMessages.Text(measure.DecideBy),
            PersonsMoved = measure.PersonsMoved,
            Why = measure.Why?.En ?? "",
            Text = ExplanationView.Of(PlaceWords.Shipped.Of(measure.Kind)),
            WhyText = measure.Why is { } why ? ExplanationView.Of(why) : null,
        };
        if (measure.RecallRank is { } rank)
            message.RecallRank = rank;
        return message;
    }

    static Contracts.ScalingTerms Of(Domain.Portfolio.ScalingTerms terms) => new()
    {
        ExtensionDays = terms.ExtensionDays,
        EmergencyDays = terms.EmergencyDays,
        TemporaryDays = terms.TemporaryDays,
        RegularDays = terms.RegularDays,
        ClosingDays = terms.ClosingDays,
        FlexSharePercentMax = terms.FlexSharePercentMax,
        EmergencyClosingDays = terms.EmergencyClosingDays,
        OpeningPlacesMax = terms.OpeningPlacesMax,
        EmergencyPlacesMax = terms.EmergencyPlacesMax,
    };

    static Contracts.PortfolioChange Of(Domain.Portfolio.PortfolioChange change) => new()
    {
        SiteId = change.Site.ToString(),
        Province = change.Profile.Province,
        Line = SiteMessages.Of(change.Line with { Use = null }),
        FreesUp = change.FreesUp,
    };

    static Contracts.Let Of(Domain.Portfolio.LetLine line) => new()
    {
        SiteId = line.Site.ToString(),
        Province = line.Profile.Province,
        Part = line.Part.Code.ToString(),
        Type = (Contracts.SiteType)line.Part.Type,
        LetId = line.Let.Id.ToString(),
        Places = { line.Let.Places.Select(place => place.ToString()) },
        Group = (Contracts.FlexGroup)line.Let.Group,
        From = SiteMessages.Text(line.Let.From),
        BackOn = SiteMessages.Text(line.Let.Until),
        BackIfRecalledOn = SiteMessages.Text(line.BackIfRecalledOn),
        NoticeDays = line.Let.NoticeDays,
        Terms = LetMessages.Of(line.Let.Terms),
        State = (Contracts.LetState)line.State,
        RecalledOn = SiteMessages.Text(line.Let.RecalledOn),
        Letters = { line.Let.Letters.Select(LetMessages.Of) },
        RecallDue = line.IsRecallDue,
    };
}
