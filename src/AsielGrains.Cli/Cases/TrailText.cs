using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Cases;

/// <summary>The trail of a case in words for the terminal.</summary>
sealed class TrailText(string language, TextWriter output)
{
    public void Write(ExplainCaseResponse explained)
    {
        foreach (var line in explained.Lines)
            Write(line);
        foreach (var line in explained.Ended)
            output.WriteLine(
                $"{line.HappenedOn}  {In(line.Text)} ({Teller(line.Told)}); no longer counts ({Teller(line.Ended)})");
        DeadlineText.List(explained.AssignedDeadlines, output);
        if (explained.RedactedFields.Count > 0)
            output.WriteLine($"masked groups: {string.Join(", ", explained.RedactedFields)}");
    }

    /// <summary>A text in the language that was asked for.</summary>
    public string In(Sentence? text) => text.In(language);

    void Write(TrailLine line)
    {
        var told = line.Told is null ? "" : $" ({Teller(line.Told)})";
        output.WriteLine($"{line.HappenedOn}  {In(line.Text)}{told}");
        output.WriteLine($"            {line.Procedure}, revision {line.Revision}; {line.Article}");
        Doubt(line.Unverified);
        foreach (var change in line.Changes)
        {
            var until = change.UntilOn.Length > 0 ? $" until {change.UntilOn}" : "";
            var before = change.Before.Length > 0 ? $"{change.Before} → " : "";
            output.WriteLine($"            {change.Dimension}: {before}{change.After}{until}; {change.Article}");
            Doubt(change.Unverified);
        }
    }

    void Doubt(string unverified)
    {
        if (unverified.Length > 0)
            output.WriteLine($"              not verified: {unverified}");
    }

    static string Teller(Telling? telling)
    {
        var at = telling?.RecordedAt.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture);
        var by = telling?.HandedInBy is { Length: > 0 } other ? $" by {other}" : "";
        return telling is null ? "" : $"{telling.Organisation}{by}, {at}";
    }
}
