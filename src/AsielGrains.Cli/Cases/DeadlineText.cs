using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Cases;

/// <summary>Deadlines in words for the terminal.</summary>
static class DeadlineText
{
    public static void List(IEnumerable<Deadline> deadlines, TextWriter output)
    {
        foreach (var one in deadlines)
        {
            var met = one.MetOn.Length > 0 ? $" on {one.MetOn}" : "";
            output.WriteLine($"{one.EndsOn}  {Word(one.State)}{met}  {one.Term}: {one.Name} ({one.Binds})");
            Teams(one.Teams, output);
            foreach (var doubt in one.Unverified)
                output.WriteLine($"            not verified: {doubt}");
        }
    }

    public static void Explain(Deadline one, TextWriter output)
    {
        output.WriteLine($"{one.Term}: {one.Name}; binds {one.Binds}");
        output.WriteLine($"by {one.Procedure}, revision {one.Revision}; {one.Article}");
        foreach (var reason in one.Reasons)
        {
            output.WriteLine($"  {reason.ThroughOn}  {reason.Text}; {reason.Article}");
            if (reason.Unverified.Length > 0)
                output.WriteLine($"              not verified: {reason.Unverified}");
        }

        var met = one.MetOn.Length > 0 ? $" on {one.MetOn}" : "";
        output.WriteLine($"  {one.EndsOn}  last day; {Word(one.State)}{met}");
        Teams(one.Teams, output);
    }

    /// <summary>The deadlines that teams see to.</summary>
    public static void List(IEnumerable<AssignedDeadline> deadlines, TextWriter output)
    {
        foreach (var one in deadlines)
        {
            output.WriteLine($"{one.EndsOn}  {one.Term}: {one.Name}");
            Teams(one.Teams, output);
        }
    }

    static void Teams(IEnumerable<DeadlineTeam> teams, TextWriter output)
    {
        foreach (var one in teams)
            output.WriteLine($"            seen to by {one.Team} ({one.Organisation}) since {one.AssignedOn}");
    }

    static string Word(DeadlineState state) => state switch
    {
        DeadlineState.MetLate => "met late",
        DeadlineState.TooEarly => "too early",
        _ => state.ToString().ToLowerInvariant(),
    };
}
