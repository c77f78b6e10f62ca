using System.Net;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Engineers;

public sealed class OrleansPagesTests(RunningHost plain, EngineersHost engineers) : IClassFixture<EngineersHost>
{
    const string Operator = "beheer.operator";

    readonly HostProcess _host = engineers.Process;

    /// <summary>Ways to write the two routes; every one of them must be shut.</summary>
    public static TheoryData<string> Shut() =>
    [
        "/orleans/GrainState",
        "/orleans/grainstate",
        "/orleans/GRAINSTATE",
        "/orleans/GrainState/",
        "/Orleans/GrainState",
        "/orleans//GrainState",
        "/orleans/./GrainState",
        "/orleans/version/../GrainState",
        "/orleans/%47rainState",
        "/orleans/Grain%53tate",
        "/orleans/%67rain%73tate/",
        "/orleans%2FGrainState",
        "/orleans/GrainState%2F",
        "/orleans/GrainState?grainId=chain&grainType=flow",
        "/orleans/Reminders",
        "/orleans/reminders",
        "/orleans/Reminders/",
        "/orleans/Reminders/1",
        "/orleans/REMINDERS/2/",
        "/orleans/Reminders%2F1",
        "/orleans/%52eminders/1",
        "/orleans/Reminder%73",
    ];

    [Theory]
    [InlineData("/orleans/")]
    [InlineData("/orleans/DashboardCounters")]
    [InlineData("/orleans/GrainState")]
    public async Task Nobody_has_them_unasked(string path)
    {
        using var @operator = await Browser.SignedIn(plain.Process, Operator);

        Assert.Equal(HttpStatusCode.NotFound, await @operator.Get(path));
    }

    [Theory]
    [InlineData("/orleans/")]
    [InlineData("/orleans/DashboardCounters")]
    [InlineData("/orleans/version")]
    public async Task Only_an_operator_sees_the_engineers_pages(string path)
    {
        using var anonymous = new Browser(_host);
        using var officer = await Browser.SignedIn(_host, "ind.officer");
        using var @operator = await Browser.SignedIn(_host, Operator);

        using var sentOn = await anonymous.Send(HttpMethod.Get, path);
        using var sentAway = await officer.Send(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.Found, "/aanmelden"), (sentOn.StatusCode, sentOn.Headers.Location?.AbsolutePath));
        Assert.Equal(
            (HttpStatusCode.Found, "/geen-toegang"), (sentAway.StatusCode, sentAway.Headers.Location?.AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, await @operator.Get(path));
    }

    [Theory]
    [MemberData(nameof(Shut))]
    public async Task The_state_of_grains_and_the_reminders_are_shut_to_operators_too(string path)
    {
        using var @operator = await Browser.SignedIn(_host, Operator);

        Assert.Equal(HttpStatusCode.NotFound, await @operator.Get(path));
    }

    [Theory]
    [InlineData("/orleans/GrainState", HttpStatusCode.Found)]
    [InlineData("/orleans/Reminders", HttpStatusCode.Found)]
    [InlineData("/orleans/Reminders/1", HttpStatusCode.Found)]
    [InlineData("/orleans/Niets", HttpStatusCode.NotFound)]
    public async Task What_is_shut_is_there(string path, HttpStatusCode status)
    {
        using var anonymous = new Browser(_host);

        // Only a route has a policy that sends people to sign in: the operator's 404 is ours, not a missing route's.
        Assert.Equal(status, await anonymous.Get(path));
    }

    [Fact]
    public void No_other_route_of_the_stock_dashboard_reads_state_or_reminders() => Assert.Equal(
        new SortedSet<string> { "/orleans/GrainState", "/orleans/Reminders", "/orleans/Reminders/{page:int}" },
        [.. StockRoutes.List().Where(route => route.Contains("State", StringComparison.OrdinalIgnoreCase)
            || route.Contains("Remind", StringComparison.OrdinalIgnoreCase))]);
}
