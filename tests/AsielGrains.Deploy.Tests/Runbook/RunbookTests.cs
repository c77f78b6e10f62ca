using System.Text.RegularExpressions;
using AsielGrains.Cli;
using AsielGrains.Deploy.Tests.Prometheus;

namespace AsielGrains.Deploy.Tests.Runbook;

/// <summary>Who is called at night finds a page, and what the page says to type exists.</summary>
public sealed partial class RunbookTests
{
    const string Folder = "deploy/runbook";

    static readonly string[] Headings =
        ["What it means", "Who is affected", "How to see it", "What to do", "How to know it is over"];

    // Programs a page may name, with the package of Debian that has them.
    static readonly Dictionary<string, string> Programs = new()
    {
        ["chronyc"] = "chrony",
        ["curl"] = "curl",
        ["df"] = "coreutils",
        ["free"] = "procps",
        ["iostat"] = "sysstat",
        ["journalctl"] = "systemd",
        ["ls"] = "coreutils",
        ["nc"] = "netcat-openbsd",
        ["openssl"] = "openssl",
        ["pg_amcheck"] = "postgresql",
        ["pg_isready"] = "postgresql-client",
        ["pg_test_fsync"] = "postgresql",
        ["smartctl"] = "smartmontools",
        ["systemctl"] = "systemd",
        ["timedatectl"] = "systemd",
        ["top"] = "procps",
    };

    static IEnumerable<(string Page, string Text)> Pages => Repository.Files(Folder, "*.md")
        .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    [Fact]
    public void Every_alert_has_its_page_and_every_page_its_alert()
    {
        Assert.Equal(Alert.All.Select(alert => alert.Name).Order(), Pages.Select(page => page.Page).Order());
        Assert.All(Alert.All, alert => Assert.Equal($"{Folder}/{alert.Name}.md", alert.Runbook));
    }

    [Fact]
    public void Every_page_answers_the_same_questions() => Assert.All(
        Pages,
        page => Assert.Equal(
            Headings, Heading().Matches(page.Text).Select(match => match.Groups["heading"].Value)));

    [Fact]
    public void Every_page_shows_the_expression_of_its_alert() => Assert.All(
        Alert.All,
        alert => Assert.Contains(
            Squeezed(alert.Expression), Squeezed(Pages.Single(page => page.Page == alert.Name).Text),
            StringComparison.Ordinal));

    [Fact]
    public void Every_page_that_is_pointed_to_exists() => Assert.All(
        Pages.SelectMany(page => Link().Matches(page.Text)).Select(link => link.Groups["page"].Value)
            .Concat(DoctorsPages()),
        page => Assert.Contains(page, Alert.All.Select(alert => alert.Name)));

    [Fact]
    public void Every_event_that_is_named_is_in_the_list_of_events()
    {
        var events = Repository.Read("deploy/events.md");
        Assert.All(
            Pages.SelectMany(page => Event().Matches(page.Text)).SelectMany(match => match.Groups["number"].Captures),
            number => Assert.Contains($"| {number.Value} |", events, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_program_that_is_named_is_known() => Assert.All(
        Pages.SelectMany(page => Code().Matches(page.Text)).Select(code => code.Groups["code"].Value)
            .Where(code => code.Contains(' ', StringComparison.Ordinal) && IsCommand(code)),
        code => Assert.True(Programs.ContainsKey(code.Split(' ')[0]) || Asiel().IsMatch($"`{code}`"), code));

    [Fact]
    public async Task Every_option_of_asiel_that_is_named_exists()
    {
        var commands = Pages.SelectMany(page => Asiel().Matches(page.Text)).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands.DistinctBy(command => command.Value))
        {
            var help = await Help(command.Groups["command"].Value);
            Assert.All(
                command.Groups["option"].Captures,
                option => Assert.Contains(option.Value, help, StringComparison.Ordinal));
        }
    }

    static IEnumerable<string> DoctorsPages() =>
        Directory.EnumerateFiles(Repository.At("src/AsielGrains.Cli/Doctor"), "*.cs")
            .SelectMany(file => Advice().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["page"].Captures)
            .Select(page => page.Value);

    static async Task<string> Help(string command)
    {
        await using var output = new StringWriter();
        var exit = await AsielCommandLine.Run(
            [command, "--help"],
            new(TextReader.Null, output, TextWriter.Null),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, exit);
        return output.ToString();
    }

    // What else stands in code spans: settings, metrics, SQL and paths.
    static bool IsCommand(string code) => !code.StartsWith("select ", StringComparison.Ordinal);

    static string Squeezed(string text) => Space().Replace(text, "");

    [GeneratedRegex("^## (?<heading>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<page>\w+)\.md\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[Ee]vents? (?<number>\d{4})(?:(?:, | and | or )(?<number>\d{4}))*")]
    private static partial Regex Event();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"`asiel (?<command>[a-z]+)(?: (?:(?<option>--[a-z-]+)|[^`\s]+))*`")]
    private static partial Regex Asiel();

    [GeneratedRegex(@"[Ss]ee (?<page>[A-Z]\w+)(?:\.""| in the runbook)")]
    private static partial Regex Advice();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
