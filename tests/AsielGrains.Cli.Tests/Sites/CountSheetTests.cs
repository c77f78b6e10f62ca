using System.Security.Cryptography;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Sites;

public sealed class CountSheetTests : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-count").FullName;
    ChainInMemory _chain = null!;

    string Sheet => Path.Combine(_folder, "count.txt");

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainInMemory.Start();
        foreach (var name in (string[])["counter", "other"])
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            await File.WriteAllTextAsync(Pem(name), key.ExportPkcs8PrivateKeyPem());
            await File.WriteAllTextAsync(Pem($"{name}-public"), key.ExportSubjectPublicKeyInfoPem());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_count_taken_offline_is_handed_in_later_under_one_id()
    {
        await Take();
        Assert.Empty(_chain.Sites.Asked);
        Assert.Equal(0, (await HandIn("counter-public")).ExitCode);
        Assert.Equal(0, (await HandIn("counter-public")).ExitCode);
        var asked = _chain.Sites.Asked.Cast<ReportNightCountRequest>().ToList();
        Assert.Equal(
            [("ter-apel", "2026-03-01", 1_987), ("ter-apel", "2026-03-01", 1_987)],
            asked.Select(count => (count.SiteId, count.NightOn, count.Persons)));
        Assert.Single(asked.Select(count => count.RequestId).Distinct());
        var signed = await File.ReadAllLinesAsync(Sheet);
        Assert.All(asked, count => Assert.Equal(signed, new[] { count.Sheet.Text, count.Sheet.Signature }));
    }

    [Fact]
    public async Task A_sheet_that_was_changed_or_signed_by_another_is_not_handed_in()
    {
        await Take();
        Assert.Equal(2, (await HandIn("other-public")).ExitCode);
        var text = await File.ReadAllTextAsync(Sheet);
        await File.WriteAllTextAsync(Sheet, text.Replace("1987", "1887", StringComparison.Ordinal));
        Assert.Equal(2, (await HandIn("counter-public")).ExitCode);
        Assert.Empty(_chain.Sites.Asked);
    }

    async Task Take() => Assert.Equal(0, (await CommandRun.Against(
        _chain,
        "",
        ["site", "count-sheet", "ter-apel", Sheet, "--persons", "1987", "--night", "2026-03-01", "--signing-key",
            Pem("counter")])).ExitCode);

    Task<CommandRun> HandIn(string key) =>
        CommandRun.Against(_chain, "", ["site", "hand-in", Sheet, "--public-key", Pem(key)]);

    string Pem(string name) => Path.Combine(_folder, $"{name}.pem");
}
