using AsielGrains.Deploy.Tests.Prometheus;

namespace AsielGrains.Deploy.Tests.Grafana;

/// <summary>The boards are what Grafana takes, and what a person can read.</summary>
public sealed class BoardTests
{
    /// <summary>The oldest layout of a board that Grafana 11 writes.</summary>
    const int SchemaMin = 39;

    const int Columns = 24;

    public static TheoryData<string> Boards =>
        [.. Repository.Files(Panel.Folder, "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_board_is_complete(string file)
    {
        var board = Panel.Read(Repository.At($"{Panel.Folder}/{file}"));
        var ids = board["panels"]!.AsArray().Select(panel => panel!["id"]!.GetValue<int>()).ToList();

        Assert.True(board["schemaVersion"]!.GetValue<int>() >= SchemaMin);
        Assert.Equal($"asielgrains-{Path.GetFileNameWithoutExtension(file)}", board["uid"]!.GetValue<string>());
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(
            ["datasource", "instance"],
            board["templating"]!["list"]!.AsArray().Select(variable => variable!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void Every_panel_asks_for_something() => Assert.All(
        Panel.All.Where(panel => panel.Kind != "row"), panel => Assert.NotEmpty(panel.Expressions));

    [Fact]
    public void No_panel_lies_on_another() => Assert.All(
        Panel.All, panel => Assert.DoesNotContain(Panel.All, other => IsUnder(panel, other)));

    [Fact]
    public void Every_panel_fits_the_width() =>
        Assert.All(Panel.All, panel => Assert.InRange(panel.Place.X + panel.Place.W, 1, Columns));

    [Fact]
    public void Every_metric_an_alert_speaks_of_is_on_a_board_unless_it_is_about_hosts()
    {
        var shown = Panel.All.SelectMany(panel => panel.Expressions).SelectMany(PromQl.Metrics).ToHashSet();
        var unseen = Alert.All.SelectMany(alert => PromQl.Metrics(alert.Expression)).Distinct()
            .Except(shown).Order();

        Assert.Equal(
            ["host_start_time_seconds", "orleans_runtime_total_physical_memory_megabytes",
             "tls_certificate_remaining_seconds"],
            unseen);
    }

    [Fact]
    public void Every_instrument_of_ours_is_on_a_board_unless_it_is_about_hosts()
    {
        var shown = Panel.All.SelectMany(panel => panel.Expressions).SelectMany(PromQl.Metrics).ToList();

        Assert.Equal(
            ["host.start.time", "tls.certificate.remaining"],
            Instrument.Names().Where(name => !shown.Any(metric => Instrument.Tells(name, metric))).Order());
    }

    static bool IsUnder(Panel one, Panel other) =>
        one != other && one.Board == other.Board
        && one.Place.X < other.Place.X + other.Place.W && other.Place.X < one.Place.X + one.Place.W
        && one.Place.Y < other.Place.Y + other.Place.H && other.Place.Y < one.Place.Y + one.Place.H;
}
