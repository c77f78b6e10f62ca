using System.Text.Json;
using AsielGrains.Domain.Cases;
using CsCheck;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Cases and commands cross silos as JSON, by the attributes of their types alone.</summary>
public sealed class WireProperties
{
    [Fact]
    public void A_case_comes_over_the_wire_as_it_was_sent() => Lives.Timely.Sample(life =>
    {
        var state = life.Reports.Aggregate(life.Start.State, (before, report) =>
            AsylumCase.Decide(before, report, Told.Today).Events.Aggregate(before, AsylumCase.Evolve));

        Assert.Equal(state, Sent(state));
    });

    [Fact]
    public void A_report_comes_over_the_wire_as_it_was_sent() => Lives.Any.Sample(life =>
        Assert.All(life.Reports, report => Assert.Equal<CaseCommand>(report, Sent<CaseCommand>(report))));

    [Fact]
    public void A_case_that_was_stored_before_there_were_steps_has_none()
    {
        var state = Told.LodgedOn("2021-09-01").State;
        var stored = JsonSerializer.Serialize(state);

        Assert.DoesNotContain("Course", stored, StringComparison.Ordinal);
        Assert.Empty(JsonSerializer.Deserialize<AsylumCase>(stored)!.Course.Steps);
    }

    static T Sent<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
}
