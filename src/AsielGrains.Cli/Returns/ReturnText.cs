using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Returns;

/// <summary>The return track in words for the terminal.</summary>
static class ReturnText
{
    public static void Write(ReturnTrack track, TextWriter output)
    {
        var file = track.FileSentOn.Length == 0 ? "not transferred"
            : track.FileComplete ? $"transferred on {track.FileSentOn}, complete"
            : $"transferred on {track.FileSentOn}, missing: {Words(track.Missing)}";
        output.WriteLine($"file        {file}");
        output.WriteLine(Invariant($"talks       {track.Talks}"));
        foreach (var paper in track.LaissezPassers)
            output.WriteLine(Invariant(
                $"laissez-passer  {paper.Country}  asked on {paper.RequestedOn}, ")
                + Invariant($"presented {paper.Presentations} times, ")
                + (paper.AnsweredOn.Length == 0 ? "no answer" : $"{Word(paper.Answer)} on {paper.AnsweredOn}"));
        foreach (var agreement in track.Agreements)
            output.WriteLine(Invariant(
                $"agreement   {agreement.Country}  of {agreement.AgreedOn}, tried {agreement.Attempts} times, ")
                + StateOf(agreement));
    }

    public static void Write(CheckRemovabilityResponse check, TextWriter output)
    {
        var verdict = check.Removable ? "removable" : "not removable";
        output.WriteLine(Invariant($"{verdict} on {check.CheckedOn}; cases looked at: {check.Cases}"));
        foreach (var one in check.Conditions)
            output.WriteLine($"  {(one.Met ? "holds" : "does not hold")}: {one.Text}");
        foreach (var one in check.Obstacles)
            output.WriteLine($"  {one.Text} ({one.Article}), case {one.CaseId}");
    }

    public static void Write(ReturnFigures figures, TextWriter output)
    {
        output.WriteLine("country  obtained  used  open  lost  attempts  share used");
        foreach (var one in figures.Countries.Append(figures.All))
            output.WriteLine(Invariant(
                $"{(one.Country.Length == 0 ? "all" : one.Country),-7}  {one.Obtained,8}  {one.Used,4}  {one.Open,4}  ")
                + Invariant($"{one.Lost,4}  {one.Attempts,8}  {ShareOf(one),10}"));
        foreach (var one in figures.Sources)
            output.WriteLine(Invariant(
                $"agreements by {Word(one.Source)}: {one.Obtained} obtained, {one.Used} used, {ShareOf(one)}"));
        foreach (var one in figures.Departures)
            output.WriteLine(Invariant($"departures, {Word(one.Departure)}: {one.Count}"));
        output.WriteLine(AsOfLine.Of(figures.AsOf, figures.Position));
        output.WriteLine(figures.Definition);
    }

    static string StateOf(ReadmissionAgreement agreement) =>
        agreement.UsedOn.Length > 0 ? $"used on {agreement.UsedOn}"
        : agreement.ValidUntilOn.Length == 0 ? "without an end"
        : agreement.Valid ? $"valid until {agreement.ValidUntilOn}"
        : $"lapsed on {agreement.ValidUntilOn}";

    static string ShareOf(AgreementFigures figures) =>
        figures.HasUsedPerMille ? Invariant($"{figures.UsedPerMille / 10m:0.0}%") : "-";

    static string Words(IEnumerable<ReturnFileFinding> findings) =>
        string.Join(", ", findings.Select(one => Word(one)));

    static string Word(Enum value) => value.ToString().ToLowerInvariant();

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
