using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Procedures;

/// <summary>A procedure in words for the terminal.</summary>
static class ProcedureText
{
    public static void WriteList(IEnumerable<Procedure> procedures, TextWriter output)
    {
        foreach (var one in procedures)
        {
            var until = one.LodgedUntilOn.Length > 0 ? one.LodgedUntilOn : "now";
            output.WriteLine($"{one.Version,-18}{one.LodgedFromOn} … {until,-12}{one.Name}");
            WriteDoubt(one.Unverified, output);
        }
    }

    public static void Write(Procedure one, TextWriter output)
    {
        WriteList([one], output);
        output.WriteLine(one.Source);
        Title("stages", output);
        foreach (var stage in one.Stages)
            output.WriteLine($"  {stage.Code,-18}{stage.Name}{(stage.Final ? " (final)" : "")}");
        Title("steps", output);
        foreach (var step in one.Steps)
            Write(step, output);
        Title("outcomes", output);
        foreach (var outcome in one.Outcomes)
            Write(outcome, output);
        Title("terms", output);
        foreach (var term in one.Terms)
            Write(term, output);
    }

    static void Write(ProcedureStep step, TextWriter output)
    {
        var only = step.Only.Count > 0 ? $" ({string.Join(", ", step.Only)})" : "";
        var from = step.FromStages.Count > 0 ? string.Join(", ", step.FromStages) : "any stage";
        var to = step.ToStage.Length > 0 ? $" → {step.ToStage}" : "";
        output.WriteLine($"  {step.Step}{only}: {from}{to}; {string.Join(", ", step.Partners)}; {step.Article}");
        WriteDoubt(step.Unverified, output);
    }

    static void Write(ProcedureOutcome outcome, TextWriter output)
    {
        var days = outcome.HasDepartureDays ? $"; {outcome.DepartureDays} days to leave" : "";
        var effect = outcome.Suspensive ? "; an appeal suspends" : "";
        output.WriteLine($"  {outcome.Outcome}{days}{effect}; {outcome.Article}; {outcome.EffectArticle}");
        WriteDoubt(outcome.Unverified, output);
    }

    static void Write(ProcedureTerm term, TextWriter output)
    {
        output.WriteLine($"  {term.Code}: {term.Name}, {term.Length}; {term.Binds}; {term.Article}");
        WriteDoubt(term.Unverified, output);
        if (term.Counting is { } counting)
        {
            output.WriteLine($"    counted: {counting.Text}; {counting.Article}");
            WriteDoubt(counting.Unverified, output);
        }

        if (term.Lapse is { } lapse)
        {
            output.WriteLine($"    when it runs out: {lapse.Effect}; {lapse.Article}");
            WriteDoubt(lapse.Unverified, output);
        }

        foreach (var extension in term.Extensions)
        {
            var how = extension.Replaces ? "becomes" : "plus";
            var grounds = string.Join(", ", extension.Grounds);
            output.WriteLine($"    {extension.Code}: {how} {extension.Length} ({grounds}); {extension.Article}");
            WriteDoubt(extension.Unverified, output);
        }
    }

    static void Title(string title, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    static void WriteDoubt(string unverified, TextWriter output)
    {
        if (unverified.Length > 0)
            output.WriteLine($"      not verified: {unverified}");
    }
}
