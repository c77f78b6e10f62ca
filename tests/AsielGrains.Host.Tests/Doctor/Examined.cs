using System.Text.Json;
using AsielGrains.Cli;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Doctor;

/// <summary>What <c>asiel doctor</c> said of an installation.</summary>
sealed record Examined(int ExitCode, string Text, IReadOnlyList<JsonElement> Findings)
{
    public static Task<Examined> Of(HostProcess host, params string[] args) =>
        Of(host, [host.Grpc], args);

    /// <param name="issuer">The host whose issuer of development gives the token.</param>
    public static async Task<Examined> Of(HostProcess issuer, Uri[] hosts, params string[] args)
    {
        await using var output = new StringWriter();
        string[] command =
        [
            "doctor", .. hosts.SelectMany(host => (string[])["--host", host.ToString()]),
            "--token-url", new Uri(issuer.Http, "/dev/token").ToString(), "--json", .. args,
        ];
        var exit = await AsielCommandLine.Run(
            command,
            new(TextReader.Null, output, output) { IsOutputRedirected = true },
            TestContext.Current.CancellationToken);
        var text = output.ToString();
        var findings = JsonDocument.Parse(text).RootElement.GetProperty("findings");
        return new(exit, text, [.. findings.EnumerateArray()]);
    }

    /// <summary>The checks that did not find everything well, as "check: grade".</summary>
    public IEnumerable<string> Complaints => Findings
        .Where(finding => Of(finding, "grade") != "Well")
        .Select(finding => $"{Of(finding, "check")}: {Of(finding, "grade")}");

    /// <summary>What was found by one check, and the advice.</summary>
    public (string Found, string Advice) About(string check)
    {
        var finding = Findings.First(finding => Of(finding, "check") == check);
        return (Of(finding, "found"), Of(finding, "advice"));
    }

    static string Of(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";
}
