using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Deadlines;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Deadlines;

public sealed class ForecastBreachesTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static readonly TermRule Decision = ShippedProcedures.Book.Find("nl-2021")!.Term("BESL6")!;

    static DateOnly Today => DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Left_out_four_weeks_ahead_are_told_with_what_is_in_breach_now()
    {
        host.Deadlines.Forecast = new(new(0, 7), [new(Decision, 12, [3, 0, 5, 1])]);

        var answer = await Forecast(new());

        Assert.Equal(($"{Today:yyyy-MM-dd}", "0.7"), (answer.SeenOn, answer.Position));
        Assert.Equal(4, answer.Periods.Count);
        Assert.Equal(
            ($"{Today.AddDays(1):yyyy-MM-dd}", $"{Today.AddDays(28):yyyy-MM-dd}"),
            (answer.Periods[0].FromOn, answer.Periods[^1].UntilOn));
        var one = Assert.Single(answer.Terms);
        Assert.Equal(("BESL6", "Ind", "AtMost", "Legal", 12L), (
            one.Term, one.Binds, one.Nature, one.Norm, one.BreachedCount));
        Assert.Equal([3L, 0, 5, 1], one.ComingCounts);
        var asked = host.Deadlines.ForecastAsked[^1];
        Assert.Equal((true, null, null), (asked.Search.Lapsed, asked.Search.Term, asked.AsOf));
        Assert.Equal(9, asked.Search.Parties.Length);
    }

    [Fact]
    public async Task As_of_a_moment_the_days_are_counted_from_then_and_a_partner_counts_its_own()
    {
        var then = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var answer = await Forecast(
            new() { AsOf = then.ToTimestamp(), WithinDays = 10, PeriodDays = 4, Term = "VERTR" },
            ChainRole.DepartureDirector);

        Assert.Equal(
            ["2026-03-02", "2026-03-06", "2026-03-10"], answer.Periods.Select(period => period.FromOn));
        Assert.Equal("2026-03-11", answer.Periods[^1].UntilOn);
        var (search, periods, asOf) = host.Deadlines.ForecastAsked[^1];
        Assert.Equal((then, new DateOnly(2026, 3, 10), "VERTR"), (asOf, periods.LastDay, search.Term));
        Assert.Equal(TermParty.DtenV, search.Follower);
        Assert.Equal([TermParty.DtenV], search.Parties);
    }

    [Theory]
    [InlineData("within_days", "FIELD_INVALID", """{"within_days": -1}""")]
    [InlineData("within_days", "FIELD_INVALID", """{"within_days": 367}""")]
    [InlineData("period_days", "FIELD_INVALID", """{"within_days": 7, "period_days": 8}""")]
    [InlineData("period_days", "FIELD_INVALID", """{"within_days": 63, "period_days": 1}""")]
    [InlineData("binds", "FIELD_INVALID", """{"binds": "Nobody"}""")]
    [InlineData("term", "TERM_UNKNOWN", """{"term": "BESL60"}""")]
    public async Task A_malformed_question_is_named(string field, string reason, string request)
    {
        var refusal = await RefusalOf(() => Forecast(ForecastBreachesRequest.Parser.ParseJson(request)));

        Assert.Equal((reason, field), (refusal.Reason(), refusal.Field()));
    }

    [Fact]
    public async Task The_terms_of_another_partner_are_not_counted_for_one() => Assert.Equal(
        "ROLE_NOT_ALLOWED",
        (await RefusalOf(() => Forecast(new() { Binds = "Ind" }, ChainRole.DepartureDirector))).Reason());

    async Task<ForecastBreachesResponse> Forecast(ForecastBreachesRequest request, ChainRole? role = null) =>
        await new DeadlinesService.DeadlinesServiceClient(host.Channel).ForecastBreachesAsync(
            request, host.As(role ?? ChainRole.IndOfficer));
}
