using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place moves</c>: the figures of moves, or the moves of one household.</summary>
static class MovesCommand
{
    const string Text =
        """
        Show how often people were moved, per person and per child; with --household the moves of one household.

        Examples:
          asiel place moves --from 2026-01-01 --until 2026-03-31
          asiel place moves --household 0123456789abcdef0123456789abcdef
        """;

    public static Command Build(Surroundings surroundings)
    {
        var from = CheckedOption.Date("--from", "The first day of the period.");
        var until = CheckedOption.Date("--until", "The last day of the period.");
        var household = CheckedOption.Household();
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer counts it in.",
        };
        var command = SiteCommands.Of("moves", Text);
        foreach (Option option in (ReadOnlySpan<Option>)[from, until, household, position])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var reached = parsed.GetValue(position) ?? "";
            if (parsed.GetValue(household) is { } one)
            {
                var moves = await session.Households.ListMovesAsync(
                    new() { HouseholdId = one, MinPosition = reached }, await session.Options(stop));
                return session.Show(moves, output => Write(moves, output));
            }

            var request = new GetMoveFiguresRequest
            {
                From = parsed.GetValue(from) ?? "",
                Until = parsed.GetValue(until) ?? "",
                MinPosition = reached,
            };
            var response = await session.Households.GetMoveFiguresAsync(request, await session.Options(stop));
            return session.Show(response, output => Write(response.Figures, output));
        });
    }

    static void Write(MoveFigures figures, TextWriter output)
    {
        output.WriteLine(Invariant($"households  {figures.Households}"));
        output.WriteLine(Invariant($"persons     {figures.Persons}, moved {figures.PersonMoves} times"));
        output.WriteLine(Invariant($"minors      {figures.Minors}, moved {figures.MinorMoves} times"));
        output.WriteLine($"per person  {Share(figures.HasMovesPerMillePersons, figures.MovesPerMillePersons)}");
        output.WriteLine($"per child   {Share(figures.HasMovesPerMilleMinors, figures.MovesPerMilleMinors)}");
        output.WriteLine(Invariant($"moves       {figures.Moves}, {figures.Deviations} not to a place that was ")
            + Invariant($"advised, {figures.Unadvised} without advice"));
        foreach (var count in figures.Reasons)
            output.WriteLine(Invariant($"  {ReasonOf(count.Reason)} {count.Moves}"));
        for (var times = 0; times < figures.PersonsByMoves.Count; times++)
            output.WriteLine(Invariant($"moved {times} times: {figures.PersonsByMoves[times]} persons"));
        output.WriteLine(AsOfLine.Of(figures.AsOf, figures.Position));
        output.WriteLine(figures.Definition);
    }

    static void Write(ListMovesResponse moves, TextWriter output)
    {
        foreach (var move in moves.Moves)
        {
            output.WriteLine($"{move.MovedOn}  {move.FromSiteId} -> {move.ToSiteId}: {ReasonOf(move.Reason)}, "
                + $"by {(move.Role.Length > 0 ? move.Role : move.Organisation)}");
            output.WriteLine(Invariant($"  rank {move.Rank} of {move.Options} advised: ")
                + string.Join(", ", move.Alternatives.Select(Advised)));
        }

        output.WriteLine(Invariant($"moves: {moves.Moves.Count}, position {moves.Position}"));
    }

    static string Advised(MoveAlternative one) => string.Concat(
        [
            $"{one.SiteId} {one.Part}", .. one.Others.Select(other => $" with {other.SiteId} {other.Part}"),
            Invariant($" {one.Points}"),
        ]);

    static string ReasonOf(MoveReason reason) =>
        reason is MoveReason.Unspecified ? "no reason told" : SiteInput.NameOf(reason);

    static string Share(bool known, int perMille) => known ? Invariant($"{perMille / 1000m:0.000}") : "-";
}
