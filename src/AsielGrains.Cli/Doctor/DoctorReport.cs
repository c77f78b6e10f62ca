using AsielGrains.Cli.Session;
using Spectre.Console;

namespace AsielGrains.Cli.Doctor;

/// <summary>Shows the findings: a table and what to do for people, one document for machines.</summary>
static class DoctorReport
{
    public static int Write(ChainSession session, IReadOnlyList<Finding> findings)
    {
        var worst = findings.Max(finding => finding.Grade);
        if (session.IsJson)
            session.Line(new { Result = worst, Findings = findings });
        else
            WriteText(session, findings, worst);
        return (int)worst;
    }

    static void WriteText(ChainSession session, IReadOnlyList<Finding> findings, Grade worst)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("host").AddColumn("check").AddColumn("result").AddColumn("found");
        foreach (var finding in findings)
            table.AddRow(
                new Text(finding.Host),
                new Text(finding.Check),
                new Text(NameOf(finding.Grade), StyleOf(finding.Grade)),
                new Text(finding.Found));
        session.Console.Write(table);
        foreach (var finding in findings.Where(finding => finding.Advice is not null))
            session.Surroundings.Out.WriteLine($"{finding.Host}, {finding.Check}: {finding.Advice}");
        session.Surroundings.Out.WriteLine(worst switch
        {
            Grade.Well => "All is well.",
            Grade.Warning => "It works, with warnings.",
            _ => "Something is broken.",
        });
    }

    static string NameOf(Grade grade) => grade switch
    {
        Grade.Well => "well",
        Grade.Warning => "warning",
        _ => "broken",
    };

    static Style StyleOf(Grade grade) => new(grade switch
    {
        Grade.Well => Color.Green,
        Grade.Warning => Color.Olive,
        _ => Color.Red,
    });
}
