namespace AsielGrains.Deploy.Tests.Systemd;

/// <summary>The units are what systemd takes, and a silo of several is as closed as a single one.</summary>
public class UnitTests
{
    const string Folder = "deploy/systemd";
    const string Single = "asielgrains.service";
    const string Template = "asielgrains@.service";
    const string Program = "/opt/asielgrains/AsielGrains.Host";

    [Fact]
    public async Task Systemd_finds_no_fault()
    {
        using var units = Copy(unit => unit);
        Assert.Equal("", await Verify(units));
    }

    [Theory]
    [InlineData("NoNewPrivileges=yes", "NoNewPriviledges=yes", "NoNewPriviledges")]
    [InlineData("Restart=on-failure", "Restart=sometimes", "sometimes")]
    public async Task A_slip_is_found(string right, string wrong, string named)
    {
        using var units = Copy(unit => unit.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(named, await Verify(units), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silo_of_several_is_as_closed_as_a_single_one()
    {
        string[] own =
            ["Description", "EnvironmentFile", "StateDirectory", "WorkingDirectory", "Environment", "WantedBy"];
        Assert.Empty(Directives(Single)
            .Where(directive => !own.Contains(directive.Split('=')[0])).Except(Directives(Template)));
        Assert.Superset(
            new HashSet<string>
            {
                "LimitCORE=0", "Environment=DOTNET_EnableDiagnostics=0", "Environment=DOTNET_DbgEnableMiniDump=0",
                "UMask=0077", "NoNewPrivileges=yes", "ProtectSystem=strict",
            },
            Directives(Template).ToHashSet());
    }

    static IEnumerable<string> Directives(string unit) => Repository.Read($"{Folder}/{unit}").Split('\n')
        .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'));

    // The program is not installed where the tests run, and systemd looks for it.
    static Scratch Copy(Func<string, string> edit)
    {
        var scratch = new Scratch();
        foreach (var file in Repository.Files(Folder, "*.*"))
        {
            var text = edit(File.ReadAllText(file)).Replace(Program, "/bin/true", StringComparison.Ordinal);
            scratch.Write(Path.GetFileName(file), text);
            if (Path.GetFileName(file) == Template)
                scratch.Write(Template.Replace("@", "@1", StringComparison.Ordinal), text);
        }
        return scratch;
    }

    static async Task<string> Verify(Scratch units) => (await ProgramRun.Of(
        units.Path, "systemd-analyze", "verify", "./asielgrains.service", "./asielgrains@1.service",
        "./asielgrains.target")).Output;
}
