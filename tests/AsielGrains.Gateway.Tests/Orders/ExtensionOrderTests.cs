using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using Domain = AsielGrains.Domain;

namespace AsielGrains.Gateway.Tests.Orders;

public sealed class ExtensionOrderTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static readonly CaseId Case = CaseId.Parse("0123456789abcdef0123456789abcdef");

    static ExtensionOrder Order => new()
    {
        Category = new()
        {
            Nationalities = { "SYR", "YEM" },
            Tracks = { Track.General },
            Kinds = { ApplicationKind.First },
            LodgedFromOn = "2021-09-01",
        },
        Term = "BESL6",
        Extension = "BESL9",
        Ground = "many-at-once",
        Publication = "WBV-2021-99",
        DecidedOn = "2021-12-01",
        InForceUntilOn = "2027-12-31",
    };

    CallOptions Ind => host.As(ChainRole.IndOfficer);

    ExtensionOrdersService.ExtensionOrdersServiceClient Client => new(host.Channel);

    [Fact]
    public async Task An_order_is_read_as_it_was_given()
    {
        var placed = await Place(Order);

        var read = await Client.GetExtensionOrderAsync(new() { OrderId = placed.Receipt.Id }, Ind);

        var expected = Order.Clone();
        expected.InForceFromOn = "2021-12-01";
        Assert.Equal(expected, read.Order);
        Assert.Equal((0, "2026-06-01", ""), (read.Rounds, read.PlacedOn, read.EndedOn));
    }

    [Fact]
    public async Task The_same_request_leads_to_the_same_order()
    {
        var request = new PlaceExtensionOrderRequest { RequestId = Guid.NewGuid().ToString(), Order = Order };

        var first = await Client.PlaceExtensionOrderAsync(request, Ind);
        var again = await Client.PlaceExtensionOrderAsync(request, Ind);

        Assert.Equal(first.Receipt.Id, again.Receipt.Id);
    }

    [Fact]
    public async Task An_order_is_ended()
    {
        var id = (await Place(Order)).Receipt.Id;

        await Client.EndExtensionOrderAsync(
            new() { RequestId = Guid.NewGuid().ToString(), OrderId = id, EndedOn = "2026-05-01" }, Ind);

        Assert.Equal("2026-05-01", (await Client.GetExtensionOrderAsync(new() { OrderId = id }, Ind)).EndedOn);
    }

    [Fact]
    public async Task Orders_are_listed_page_by_page_as_they_were_placed_and_by_the_day_they_are_in_force()
    {
        host.Deadlines.Orders.Clear();
        foreach (var _ in Enumerable.Range(0, 3))
            host.Deadlines.Orders.Add(Domain.Orders.OrderId.Parse((await Place(Order)).Receipt.Id, null));
        await Client.EndExtensionOrderAsync(
            new()
            {
                RequestId = Guid.NewGuid().ToString(),
                OrderId = $"{host.Deadlines.Orders[1]}",
                EndedOn = "2026-05-01",
            },
            Ind);

        var first = await Client.ListExtensionOrdersAsync(new() { PageSize = 2 }, Ind);
        var second = await Client.ListExtensionOrdersAsync(
            new() { PageSize = 2, PageToken = first.NextPageToken }, Ind);
        var inForce = await Client.ListExtensionOrdersAsync(new() { InForceOn = "2026-06-01" }, Ind);

        Assert.Equal(
            host.Deadlines.Orders.Select(id => $"{id}"),
            first.Orders.Concat(second.Orders).Select(one => one.OrderId));
        Assert.Equal(["", "2026-05-01", ""], first.Orders.Concat(second.Orders).Select(one => one.EndedOn));
        Assert.Equal(("", 2), (second.NextPageToken, inForce.Orders.Count));
    }

    [Fact]
    public async Task Results_name_case_outcome_and_reason_and_are_recorded()
    {
        var id = (await Place(Order)).Receipt.Id;
        host.Chain.Orders[id].Noted = new(
            [new(Case, Domain.Orders.CaseOutcome.Refused, Domain.Reason.TermNotRunning)], Next: 5);

        var answer = await Client.ListExtensionOrderResultsAsync(new() { OrderId = id }, Ind);

        var result = Assert.Single(answer.Results);
        Assert.Equal(
            (Case.ToString(), CaseOutcome.Refused, Reason.TermNotRunning, "5"),
            (result.CaseId, result.Outcome, result.Reason, answer.NextPageToken));
        Assert.Contains(Case, host.Deadlines.Disclosed);
    }

    [Fact]
    public async Task A_preview_pages_through_the_category()
    {
        host.Deadlines.Previewed = new(
            [new(new(Case, Domain.Orders.CaseOutcome.Extended), new(Guid.NewGuid()))], Case);

        var answer = await Client.PreviewExtensionOrderAsync(new() { Order = Order, PageSize = 1 }, Ind);

        Assert.Equal(CaseOutcome.Extended, Assert.Single(answer.Results).Outcome);
        Assert.Equal(Case.ToString(), answer.NextPageToken);
    }

    [Fact]
    public async Task An_order_that_is_not_known_is_refused()
    {
        var refusal = await RefusalOf(() => Client.GetExtensionOrderAsync(
            new() { OrderId = "ffffffffffffffffffffffffffffffff" }, Ind).ResponseAsync);

        Assert.Equal((StatusCode.NotFound, "ORDER_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task A_preview_of_what_no_procedure_knows_is_refused()
    {
        var order = Order;
        order.Extension = "NEVER";

        var refusal = await RefusalOf(() =>
            Client.PreviewExtensionOrderAsync(new() { Order = order }, Ind).ResponseAsync);

        Assert.Equal((StatusCode.FailedPrecondition, "TERM_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    public static TheoryData<string, Action<ExtensionOrder>> Malformed() => new()
    {
        { "order.category.nationalities", order => order.Category.Nationalities.Add("syr") },
        { "order.category.nationalities", order => order.Category.Nationalities.Add("") },
        { "order.category.tracks", order => order.Category.Tracks.Add(Track.Unspecified) },
        { "order.category.tracks", order => order.Category.Tracks.Add((Track)99) },
        { "order.category.lodged_from_on", order => order.Category.LodgedFromOn = "soon" },
        { "order.publication", order => order.Publication = "because there are too many of them" },
        { "order.decided_on", order => order.DecidedOn = "" },
        { "order.in_force_until_on", order => order.InForceUntilOn = "2021-11-30" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_field_is_named(string field, Action<ExtensionOrder> spoil)
    {
        var order = Order;
        spoil(order);

        var refusal = await RefusalOf(() => Place(order));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public async Task Nobody_reports_a_step_in_the_name_of_an_order()
    {
        var step = new Step
        {
            HappenedOn = "2026-05-04",
            TermExtended = new()
            {
                Term = "BESL6", Extension = "BESL9", Ground = "complex", OrderId = Case.ToString(),
            },
        };

        var refusal = await RefusalOf(() => host.Cases.ReportStepAsync(
            new() { RequestId = Guid.NewGuid().ToString(), CaseId = Case.ToString(), Step = step }, Ind).ResponseAsync);

        Assert.Equal("term_extended.order_id", refusal.Field());
    }

    async Task<PlaceExtensionOrderResponse> Place(ExtensionOrder order) => await Client.PlaceExtensionOrderAsync(
        new() { RequestId = Guid.NewGuid().ToString(), Order = order }, Ind);
}
