using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AsielGrains.Cli.Doctor;
using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Tests.Doctor;

/// <summary>What the doctor makes of what a host says.</summary>
public sealed class CheckTests
{
    static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "Well")]
    [InlineData(1.5, "Well")]
    [InlineData(-3, "Warning")]
    [InlineData(10, "Warning")]
    [InlineData(-45, "Broken")]
    public void A_difference_of_clocks_is_graded(double seconds, string grade)
    {
        var visit = Visited(status => status.Now = (Now + TimeSpan.FromSeconds(seconds)).ToTimestamp());

        var finding = ClockChecks.Of(visit).First();

        Assert.Equal(("clock", grade), (finding.Check, finding.Grade.ToString()));
        Assert.Equal(grade == "Well", finding.Advice is null);
    }

    [Fact]
    public void The_time_of_the_call_itself_is_no_difference()
    {
        var visit = Visited(_ => { }) with { Answered = Now + TimeSpan.FromSeconds(8) };

        Assert.Equal(Grade.Well, ClockChecks.Of(visit).First().Grade);
    }

    [Theory]
    [InlineData(400, "Well")]
    [InlineData(12, "Warning")]
    [InlineData(-1, "Broken")]
    public void A_certificate_is_graded_by_the_days_it_has_left(int days, string grade)
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=door", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(Now.AddDays(-100), Now.AddDays(days));

        Assert.Equal(grade, CertificateCheck.Judged("a", certificate, Now).Grade.ToString());
    }

    [Theory]
    [InlineData(3, 3, "Well")]
    [InlineData(4, 3, "Warning")]
    [InlineData(2, 3, "Broken")]
    public void A_schema_is_compared_with_what_the_program_knows(int found, int known, string grade)
    {
        var visit = Visited(status => status.Journal.Schema = new() { Found = found, Known = known });

        Assert.Equal(grade, Of(visit, "journal schema").Grade.ToString());
    }

    [Fact]
    public void A_fresh_error_is_a_complaint_and_an_old_one_is_history()
    {
        var fresh = Visited(status => status.Events.Add(Error(Now.AddMinutes(-5))));
        var old = Visited(status => status.Events.Add(Error(Now.AddHours(-5))));

        Assert.Contains("2× 3000", Of(fresh, "log").Found, StringComparison.Ordinal);
        Assert.Equal((Grade.Warning, Grade.Well), (Of(fresh, "log").Grade, Of(old, "log").Grade));
    }

    [Theory]
    [InlineData("NotFound", 50, "Well")]
    [InlineData("Internal", 1, "Warning")]
    [InlineData("Unavailable", 50, "Warning")]
    [InlineData("Unavailable", 1, "Well")]
    public void Calls_that_failed_are_told_from_calls_that_were_refused(string status, long count, string grade)
    {
        var visit = Visited(host =>
        {
            host.Answers.Add(new AnswerCount { Status = "OK", Count = 1_000 });
            host.Answers.Add(new AnswerCount { Status = status, Count = count });
        });

        Assert.Equal(grade, Of(visit, "calls").Grade.ToString());
    }

    [Fact]
    public void Several_versions_and_views_of_the_cluster_are_seen()
    {
        var one = Visited(status => status.Silos.Add(new SiloStatus { Silo = "a", Status = "Active" }));
        var other = Visited(status =>
        {
            (status.Silo, status.Version) = ("b", "0.2.0");
            status.Silos.Add(new SiloStatus { Silo = "b", Status = "Active" });
        });

        Assert.All(ClusterChecks.Of([one, one], 1), finding => Assert.Equal(Grade.Well, finding.Grade));
        Assert.Equal(
            [Grade.Warning, Grade.Broken], ClusterChecks.Of([one, other], 2).Select(finding => finding.Grade));
    }

    [Fact]
    public void Differences_between_two_readings_are_named()
    {
        var live = new Flow { PersonsInProcedure = 3 };
        live.Stock.Add(new StockFigure { Stage = Stage.Lodged, Nationality = "SYR", Count = 2 });

        Assert.Empty(FlowDifferences.Between(live, live.Clone()));
        Assert.Equal(
            ["Lodged SYR Unspecified 2 live, 0 counted", "persons in procedure 3 live, 0 counted"],
            FlowDifferences.Between(live, new Flow()));
    }

    [Theory]
    [InlineData(0, 0, -1, "Well")]
    [InlineData(3, 0, 30, "Well")]
    [InlineData(3, 0, 300, "Broken")]
    [InlineData(1, 1, -1, "Warning")]
    public void Places_that_do_not_agree_are_graded_by_their_age(int all, int forPeople, int seconds, string grade)
    {
        var visit = Visited(status => status.Places = new()
        {
            Differences = all,
            ForPeople = forPeople,
            OldestSince = seconds < 0 ? null : Now.AddSeconds(-seconds).ToTimestamp(),
        });

        Assert.Equal(grade, PlaceChecks.Of(visit).Grade.ToString());
        Assert.Equal(Grade.Warning, PlaceChecks.Of(Visited(_ => { })).Grade);
    }

    [Theory]
    [InlineData("deadlines", 4, "Well", "level")]
    [InlineData("deadlines", 45, "Broken", "DeadlinesStale")]
    [InlineData("capacity", 45, "Broken", "CapacityStale")]
    [InlineData("later", 45, "Broken", "caught up.")]
    public void A_copy_that_is_behind_the_journal_is_named(string copy, int seconds, string grade, string said)
    {
        var visit = Visited(status => status.Copies.Add(
            new CopyStatus { Name = copy, Position = "4.7", Behind = TimeSpan.FromSeconds(seconds).ToDuration() }));

        var finding = Assert.Single(CopyChecks.Of(visit));

        Assert.Equal((copy, grade), (finding.Check, finding.Grade.ToString()));
        Assert.Contains(said, finding.Found + finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_flow_is_left_to_its_own_check_and_an_earlier_host_says_nothing_of_copies()
    {
        var flow = new CopyStatus { Name = "flow", Behind = TimeSpan.FromMinutes(5).ToDuration() };

        Assert.Empty(CopyChecks.Of(Visited(status => status.Copies.Add(flow))));
        Assert.Empty(CopyChecks.Of(Visited(_ => { })));
    }

    static EventCount Error(DateTimeOffset at) =>
        new() { Number = 3000, Level = "Error", Source = "AsielGrains", Count = 2, LastAt = at.ToTimestamp() };

    static Finding Of(Visit visit, string check) => HostChecks.Of(visit).Single(finding => finding.Check == check);

    static Visit Visited(Action<HostStatus> but)
    {
        var status = new HostStatus
        {
            Silo = "a",
            Version = "0.1.0",
            Now = Now.ToTimestamp(),
            Ready = true,
            Journal = new()
            {
                Reachable = true,
                HasOwnKeys = true,
                DatabaseNow = Now.ToTimestamp(),
                Schema = new() { Found = 3, Known = 3 },
                GrainStateSchema = new() { Found = 1, Known = 1 },
            },
        };
        but(status);
        return new("host", status, Now, Now);
    }
}
