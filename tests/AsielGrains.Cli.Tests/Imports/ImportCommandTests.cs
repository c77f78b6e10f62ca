using System.Text.Json;
using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Imports;

public sealed class ImportCommandTests : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-import-").FullName;
    ChainInMemory _chain = null!;

    string File => Path.Combine(_folder, "rows.jsonl");

    string Results => File + ".results";

    [Fact]
    public async Task Lives_are_written_and_imported_with_a_result_for_each_row()
    {
        var rows = await WriteLives();
        var run = await Import();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            $"{rows:N0} rows: {rows:N0} accepted, 0 known, 0 refused", run.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, rows), Rows());
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing()
    {
        var rows = await WriteLives();
        await Import();
        var run = await Import("--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Documents[^1].GetProperty("accepted").GetInt64());
        Assert.Equal(rows, Rows().Distinct().Count());
    }

    [Fact]
    public async Task A_broken_connection_is_gone_on_from_and_no_result_is_written_twice()
    {
        var rows = await WriteLives();
        _chain.Imports.BreakAfter = rows / 2;
        var run = await Import("--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, run.Documents[^1].GetProperty("reconnections").GetInt32());
        Assert.Equal(Enumerable.Range(1, rows), Rows());
    }

    [Fact]
    public async Task Who_may_be_known_already_is_counted_and_found_in_the_results()
    {
        await WriteLives();
        _chain.Imports.Candidates = 2;
        var run = await Import();

        Assert.Contains("registered who may be known already", run.Out, StringComparison.Ordinal);
        var alike = System.IO.File.ReadLines(Results).Select(Result)
            .First(line => line.GetProperty("alike").ValueKind is JsonValueKind.Number);
        Assert.Equal((2, 32), (alike.GetProperty("alike").GetInt32(), alike.GetProperty("case").GetString()!.Length));
    }

    [Fact]
    public async Task A_line_that_is_no_row_is_refused_and_the_others_go_on()
    {
        var rows = await WriteLives();
        await System.IO.File.AppendAllTextAsync(File, "not a row\n", TestContext.Current.CancellationToken);
        var run = await Import();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 × FIELD_INVALID", run.Out, StringComparison.Ordinal);
        var last = Result(System.IO.File.ReadLines(Results).Last());
        Assert.Equal((rows + 1, "refused", "command"), (
            last.GetProperty("row").GetInt32(),
            last.GetProperty("result").GetString(),
            last.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_dry_run_says_that_it_stored_nothing()
    {
        await WriteLives();
        var run = await Import("--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Dry run: nothing was stored.", run.Lines[^1]);
        Assert.Equal(0, _chain.Imports.Facts);
    }

    [Fact]
    public async Task A_result_that_a_crash_cut_off_is_written_again()
    {
        var rows = await WriteLives();
        await Import();
        var written = await System.IO.File.ReadAllTextAsync(Results, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(Results, written[..^30], TestContext.Current.CancellationToken);
        await Import();

        Assert.Equal(Enumerable.Range(1, rows), Rows());
    }

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    async Task<int> WriteLives()
    {
        var run = await CommandRun.Of("", "lives", "--count", "40", "--seed", "3");
        await System.IO.File.WriteAllTextAsync(File, run.Out, TestContext.Current.CancellationToken);
        return run.Lines.Length;
    }

    Task<CommandRun> Import(params string[] options) => CommandRun.Against(_chain, "", ["import", File, .. options]);

    IEnumerable<int> Rows() =>
        System.IO.File.ReadLines(Results).Select(line => Result(line).GetProperty("row").GetInt32());

    static JsonElement Result(string line) => JsonSerializer.Deserialize<JsonElement>(line);
}
