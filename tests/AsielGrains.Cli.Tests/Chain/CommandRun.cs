using System.Text.Json;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>One run of <c>asiel</c> in this process: what it wrote, and how it ended.</summary>
sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs against a chain, as a program whose output goes to a file.</summary>
    public static Task<CommandRun> Against(ChainInMemory chain, string input, params string[] args) => Of(
        input, [.. args, "--server", chain.Grpc.ToString(), "--token-url", chain.TokenUrl.ToString()]);

    public static async Task<CommandRun> Of(string input, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var surroundings = new Surroundings(new StringReader(input), output, error)
        {
            IsInputRedirected = true,
            IsOutputRedirected = true,
        };
        var exit = await AsielCommandLine.Run(args, surroundings, TestContext.Current.CancellationToken);
        return new(exit, output.ToString(), error.ToString());
    }

    public string[] Lines => Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each line as a JSON document; fails when one is not.</summary>
    public JsonElement[] Documents => [.. Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>The error as a JSON document.</summary>
    public JsonElement ErrorDocument => JsonSerializer.Deserialize<JsonElement>(Error).GetProperty("error");
}
