using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Cases;

/// <summary>What a step did, in words for the terminal.</summary>
static class EffectText
{
    public static void Write(ReportStepResponse response, TextWriter output)
    {
        foreach (var one in response.Effects)
        {
            var until = one.UntilOn.Length > 0 ? $" until {one.UntilOn}" : "";
            var before = one.Before.Length > 0 ? $"{one.Before} → " : "";
            output.WriteLine($"{one.Dimension}: {before}{one.After}{until}; {one.Article}");
            if (one.Unverified.Length > 0)
                output.WriteLine($"            not verified: {one.Unverified}");
        }

        DeadlineText.List(response.Deadlines, output);
        if (response.Missing.Count > 0)
            output.WriteLine($"missing in the file: {string.Join(", ", response.Missing)}");
    }
}
