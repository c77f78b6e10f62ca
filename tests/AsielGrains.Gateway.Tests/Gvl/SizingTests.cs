using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Gvl;

/// <summary>How many joint locations are needed, at the front door.</summary>
public sealed class SizingTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task What_is_left_out_is_as_ships_and_what_is_told_counts()
    {
        var request = new AdviseGvlSizingRequest { HouseholdsPerDay = 120, WaitMinutesMax = 30 };
        var advice = await Ask(request);
        Assert.True(advice.HasGvls);
        Assert.Contains(" of the size of Ter Apel: ", advice.Explanation);
        var desk = advice.Functions.Single(one => one.Function is GvlFunction.DocumentDesk);
        Assert.Equal((120, 30, 67, 4), (desk.VisitsPerDay, desk.Minutes, desk.LoadTenths, desk.Available));
        Assert.Equal(78, advice.Functions.Single(one => one.Function is GvlFunction.InformationDesk).VisitsPerDay);
        Assert.All(advice.Functions, one => Assert.InRange(one.WaitMinutes, 0, 30));

        (request.OpenMinutes, request.GeneralTrackPercent, request.Reference) = (1_080, 0, "budel");
        request.Minutes.Add(new FunctionMinutes { Function = GvlFunction.DocumentDesk, Minutes = 15 });
        (request.PersonsPerDay, request.StayDays, request.BedsEach) = (250, 4, 100);
        var other = await Ask(request);
        desk = other.Functions.Single(one => one.Function is GvlFunction.DocumentDesk);
        Assert.Equal((15, 17), (desk.Minutes, desk.LoadTenths));
        Assert.DoesNotContain(other.Functions, one => one.Function is GvlFunction.InformationDesk);
        Assert.Equal((1_042, 11, GvlFunction.Unspecified), (other.BedsNeeded, other.Gvls, other.Binding));
    }

    [Theory]
    [InlineData("households_per_day", """{"waitMinutesMax": 30}""")]
    [InlineData("wait_minutes_max", """{"householdsPerDay": 1, "waitMinutesMax": 481}""")]
    [InlineData("reference", """{"householdsPerDay": 1, "waitMinutesMax": 1, "reference": "nergens"}""")]
    [InlineData("open_minutes", """{"householdsPerDay": 1, "waitMinutesMax": 1, "openMinutes": 59}""")]
    [InlineData("general_track_percent", """{"householdsPerDay":1,"waitMinutesMax":1,"generalTrackPercent":101}""")]
    [InlineData("beds_each", """{"householdsPerDay": 1, "waitMinutesMax": 1, "personsPerDay": 1, "stayDays": 1}""")]
    [InlineData("minutes", """{"householdsPerDay": 1, "waitMinutesMax": 1, "minutes": [{"function": 10}]}""")]
    [InlineData("function", """{"householdsPerDay": 1, "waitMinutesMax": 1, "minutes": [{"minutes": 5}]}""")]
    public async Task A_malformed_question_is_refused_by_the_name_of_the_field(string field, string json)
    {
        var refused = await RefusalOf(() => Ask(AdviseGvlSizingRequest.Parser.ParseJson(json)));
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    async Task<AdviseGvlSizingResponse> Ask(AdviseGvlSizingRequest request) =>
        await host.Gvl.AdviseGvlSizingAsync(request, host.As(ChainRole.CoaDirector));
}
