using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using CsCheck;

namespace AsielGrains.Domain.Tests.Flow;

public sealed class ChainFlowProperties
{
    static readonly FlowFilter PerDay = new(Granularity: Granularity.Day);

    [Fact]
    public void The_flow_equals_a_recount_of_the_cases() => Histories.Any.Sample(history =>
    {
        var flow = Projected(history);
        var cases = history
            .GroupBy(entry => entry.Case)
            .Select(entries => entries.Aggregate(
                AsylumCase.Initial, (state, entry) => AsylumCase.Evolve(state, entry.Event)))
            .ToList();

        foreach (var basis in Enum.GetValues<DateBasis>())
        {
            var recount = cases
                .Where(@case => DateOf(@case, basis) is not null)
                .CountBy(@case => (DateOf(@case, basis)!.Value, @case.Nationality, @case.Kind))
                .ToDictionary(count => count.Key, count => (long)count.Value);
            var figures = flow.Counts.Figures(PerDay with { Basis = basis }, null).Inflow
                .ToDictionary(figure => (figure.Bucket, figure.Nationality, figure.Kind), figure => figure.Count);
            Assert.Equal(recount, figures);
        }

        var stock = cases.CountBy(@case => (@case.Stage, @case.Nationality, @case.Kind))
            .ToDictionary(count => count.Key, count => (long)count.Value);
        Assert.Equal(stock, flow.Counts.Figures(PerDay, null).Stock
            .ToDictionary(figure => (figure.Stage, figure.Nationality, figure.Kind), figure => figure.Count));
        Assert.Equal(
            cases.Where(@case => @case.Open).Select(@case => @case.Person).Distinct().Count(),
            flow.Counts.PersonsInProcedure);
    });

    [Fact]
    public void Every_known_case_is_in_exactly_one_stage() => Histories.Any.Sample(history =>
    {
        var flow = Projected(history);
        Assert.Equal(
            history.Select(entry => entry.Case).Distinct().Count(),
            flow.Counts.Figures(PerDay, null).Stock.Sum(figure => figure.Count));
    });

    [Fact]
    public void The_touched_cells_tell_every_change() => Histories.Any.Sample(history =>
    {
        var flow = new ChainFlow();
        var copy = new FlowCounts();
        foreach (var (id, @event) in history)
        {
            var touched = new HashSet<FlowCell>();
            flow.Apply(id, @event, touched);
            foreach (var cell in touched)
                copy[cell] = flow.Counts[cell];
        }

        Assert.Equal(
            flow.Counts.Cells.ToDictionary(cell => cell.Key, cell => cell.Value),
            copy.Cells.ToDictionary(cell => cell.Key, cell => cell.Value));
    });

    [Fact]
    public void Buckets_of_any_width_hold_the_same_total() => Histories.Any.Sample(history =>
    {
        var counts = Projected(history).Counts;
        long Total(Granularity granularity) =>
            counts.Figures(new FlowFilter(Granularity: granularity), null).Inflow.Sum(figure => figure.Count);
        Assert.Equal(Total(Granularity.Day), Total(Granularity.Week));
        Assert.Equal(Total(Granularity.Day), Total(Granularity.Month));
    });

    [Fact]
    public void A_change_holds_the_figures_that_a_full_answer_would() => Histories.Any.Sample(history =>
    {
        var flow = new ChainFlow();
        var touched = new HashSet<FlowCell>();
        foreach (var (id, @event) in history)
            flow.Apply(id, @event, touched);
        var filter = new FlowFilter(DateBasis.Announced, Granularity.Week, new(2015, 10, 7), new(2015, 10, 25));
        var full = flow.Counts.Figures(filter, null);
        var change = flow.Counts.Figures(filter, touched, null);
        Assert.Equal(full.Inflow, change.Inflow.Where(figure => figure.Count != 0));
        Assert.Equal(full.Stock, change.Stock.Where(figure => figure.Count != 0));
    });

    [Fact]
    public void A_bucket_that_a_limit_falls_into_counts_only_the_days_within() =>
        Gen.Select(Histories.Any, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((history, from, days) =>
        {
            var counts = Projected(history).Counts;
            var first = new DateOnly(2015, 10, 1).AddDays(from);
            foreach (var basis in Enum.GetValues<DateBasis>())
            {
                var within = new FlowFilter(basis, Granularity.Day, first, first.AddDays(days));
                var perDay = counts.Figures(within, null).Inflow;
                foreach (var granularity in new[] { Granularity.Week, Granularity.Month })
                {
                    var filter = within with { Granularity = granularity };
                    var summed = perDay
                        .GroupBy(figure => (Bucket: filter.BucketOf(figure.Bucket), figure.Nationality, figure.Kind))
                        .ToDictionary(figures => figures.Key, figures => figures.Sum(figure => figure.Count));
                    Assert.Equal(summed, counts.Figures(filter, null).Inflow.ToDictionary(
                        figure => (figure.Bucket, figure.Nationality, figure.Kind), figure => figure.Count));
                }
            }
        });

    [Fact]
    public void Who_asks_for_the_stock_only_gets_it_without_inflow() => Histories.Any.Sample(history =>
    {
        var counts = Projected(history).Counts;
        var stock = counts.Figures(PerDay with { StockOnly = true }, null);
        Assert.Empty(stock.Inflow);
        Assert.Equal(counts.Figures(PerDay, null).Stock, stock.Stock);
    });

    [Fact]
    public void A_restored_flow_goes_on_as_the_one_it_was_taken_from() => Histories.Any.Sample(history =>
    {
        var half = history.Length / 2;
        var lived = Projected(history);
        var before = Projected(history[..half]);
        var restored = new ChainFlow();
        restored.Restore(before.Merges, before.Cases.All);
        foreach (var (id, @event) in history[half..])
            restored.Apply(id, @event);
        Assert.Equal(lived.Counts.Figures(PerDay, null).Inflow, restored.Counts.Figures(PerDay, null).Inflow);
        Assert.Equal(lived.Counts.Figures(PerDay, null).Stock, restored.Counts.Figures(PerDay, null).Stock);
        Assert.Equal(lived.Counts.PersonsInProcedure, restored.Counts.PersonsInProcedure);
    });

    [Fact]
    public void Merged_persons_count_once_whenever_the_merge_arrives() =>
        Gen.Select(Histories.Any, Gen.Int[0, 60]).Sample((history, at) =>
        {
            PersonId one = Histories.PersonOf(1), two = Histories.PersonOf(2);
            var flow = new ChainFlow();
            var merge = new PersonEvent.MergedInto(new(2015, 11, 1), one, two);
            foreach (var (index, entry) in history.Index())
            {
                if (index == at)
                    flow.Apply(merge);
                flow.Apply(entry.Case, entry.Event);
            }

            if (at >= history.Length)
                flow.Apply(merge);
            var persons = flow.Cases.All
                .Select(entry => entry.Value)
                .Where(facts => facts.Open)
                .Select(facts => facts.Person == one ? two : facts.Person);
            Assert.Equal(persons.Distinct().Count(), flow.Counts.PersonsInProcedure);
        });

    static ChainFlow Projected(IEnumerable<(CaseId Case, CaseEvent Event)> history)
    {
        var flow = new ChainFlow();
        foreach (var (id, @event) in history)
            flow.Apply(id, @event);
        return flow;
    }

    static DateOnly? DateOf(AsylumCase @case, DateBasis basis) => basis switch
    {
        DateBasis.Announced => @case.AnnouncedOn,
        DateBasis.Registered => @case.RegisteredOn,
        _ => @case.LodgedOn,
    };
}
