using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Regietafels;

/// <summary>A sitting of the Regietafel in words for the terminal.</summary>
static class RegietafelText
{
    public static void Write(Regietafel table, TextWriter output)
    {
        output.WriteLine($"{table.Location} on {table.SitsOn}, {EnumWords.WordOf(table.Session)}");
        foreach (var (at, item) in table.Agenda.Index())
            output.WriteLine(FormattableString.Invariant($"{at + 1,3}  {item.CaseId}  {StateOf(item)}"));
        foreach (var action in table.ActionPoints)
        {
            var state = action.SettledOn.Length > 0 ? $"done on {action.SettledOn}"
                : action.Overdue ? "overdue" : "open";
            output.WriteLine(FormattableString.Invariant(
                $"action {action.Number}  {action.CaseId}  {EnumWords.WordOf(action.Item)}, {action.Owner}, ")
                + $"due on {action.DueOn}: {state}");
        }
    }

    public static void Write(FileCheck check, TextWriter output)
    {
        output.WriteLine($"profile   {EnumWords.WordOf(check.Profile)}");
        output.WriteLine($"required  {string.Join(", ", check.Required.Select(EnumWords.WordOf))}");
        output.WriteLine(check.Complete
            ? "complete"
            : $"missing   {string.Join(", ", check.Missing.Select(EnumWords.WordOf))}");
    }

    static string StateOf(AgendaItem item)
    {
        if (!item.Discussed)
            return "to be discussed";
        var file = item.Missing.Count == 0
            ? "complete"
            : $"missing {string.Join(", ", item.Missing.Select(EnumWords.WordOf))}";
        var track = item.Track is Track.Unspecified ? "no track"
            : $"track {EnumWords.WordOf(item.Track)}, {(item.TrackConfirmed ? "decided" : "proposed")}";
        var planning = item.PlanningAdvice is PlanningAdvice.Unspecified
            ? ""
            : $"; planning {EnumWords.WordOf(item.PlanningAdvice)}";
        return $"{EnumWords.WordOf(item.Profile)}, {file}; {track}{planning}";
    }
}
