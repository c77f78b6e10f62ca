using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.Globalization.CultureInfo;

namespace AsielGrains.Cli.Gvl;

/// <summary>The day board for the eye: lines, so that they fit every terminal.</summary>
sealed class BoardText(GvlBoard board, TextWriter output)
{
    public void Write()
    {
        Line($"{board.Name} ({board.SiteId}), {board.ShownOn}{(board.Scenario ? ", a scenario: nothing real" : "")}");
        Line($"expected  {Count(board.Expected)}");
        Line($"arrived   {Count(board.Arrived)}");
        Line($"night     {Count(board.NightReception)} for night reception");
        Line(board.HasBedsTonight
            ? $"beds      {board.BedsTonight} persons can be placed tonight, site at {board.BedsPosition}"
            : "beds      not known: no reception site under this name");
        foreach (var type in board.BedsByType)
            Line($"          {SiteInput.NameOf(type.Type)}: {type.Allocable} free of {type.Total}");
        Queues();
        Resources();
        Planned();
        Attention();
    }

    void Queues()
    {
        foreach (var queue in board.Queues)
            Line($"queue     {SiteInput.NameOf(queue.Step)}: {queue.Waiting} wait, p50 {queue.WaitMinutesP50} min, "
                + $"p90 {queue.WaitMinutesP90} min; {queue.UnderWay} under way, {queue.Done} done; past hour "
                + $"{queue.JoinedLastHour} joined, {queue.ServedLastHour} began; {PerHour(queue)}/h "
                + $"by {SiteInput.NameOf(queue.Scarcest)}");
        Line(board.Bottleneck is { } bottleneck
            ? $"bottleneck {bottleneck.Explanation}"
            : "bottleneck none: every queue clears within the hour");
    }

    void Resources()
    {
        foreach (var day in board.Resources)
        {
            var losses = day.Losses.Select(loss => FormattableString.Invariant(
                $" {SiteInput.NameOf(loss.Reason)} {loss.Slots}"));
            Line($"slots     {day.Resource.Code} {SiteInput.NameOf(day.Resource.Function)} "
                + $"({SiteInput.NameOf(day.Resource.Owner)}): {day.Total} = {day.Used} used + {day.Free} free + "
                + $"{day.Passed} passed + {day.Lost} lost{string.Concat(losses)}");
        }
    }

    void Planned()
    {
        foreach (var line in board.Regietafel)
            Line($"regietafel {line.TableId} {(line.Step.StartTime.Length == 0 ? "no time" : line.Step.StartTime)} "
                + $"{line.Step.HouseholdId} "
                + (line.Discussed ? "discussed"
                    : line.Ready ? "ready" : $"not ready: {string.Join(", ", line.Missing.Select(SiteInput.NameOf))}"));
        foreach (var step in board.PanelWithoutAgenda)
            Line($"panel     {step.StartTime} {step.HouseholdId} {step.BookingId}: on no agenda of the Regietafel");
        foreach (var bus in board.Transports)
            Line($"transport {bus.StartTime} {bus.Resource}: {bus.Persons} of {bus.Seats} seats, "
                + $"{bus.Households} households");
        foreach (var visit in board.Households.Where(visit => visit.WaitsFor is not GvlStep.Unspecified))
            Line($"waits     {visit.HouseholdId} for {SiteInput.NameOf(visit.WaitsFor)}, {visit.WaitMinutes} min");
    }

    void Attention()
    {
        foreach (var line in board.Handovers)
            Line($"handover  {line.HandoverId} {SiteInput.NameOf(line.FromPartner)} to "
                + $"{SiteInput.NameOf(line.ToPartner)} for {SiteInput.NameOf(line.Step)}: "
                + $"{SiteInput.NameOf(line.State)}, {line.AgeMinutes} min"
                + (line.NeedsAttention ? " - needs attention" : ""));
        foreach (var settled in board.Settled)
            Line($"settled   {settled.Step.BookingId} {SiteInput.NameOf(settled.Step.Step)} {settled.Step.StartTime}: "
                + $"the cases have it since {settled.RecordedOn}");
        foreach (var step in board.Displaced)
            Line($"displaced {step.BookingId} {SiteInput.NameOf(step.Step)} {step.PlannedOn} {step.StartTime}: "
                + "needs another time");
    }

    void Line(string text) => output.WriteLine(text);

    static string PerHour(StepQueue queue) => (queue.PerHourTenths / 10.0).ToString("0.#", InvariantCulture);

    public static string Count(ArrivalCount count) => FormattableString.Invariant(
        $"{count.Households} households, {count.Persons} persons");
}
