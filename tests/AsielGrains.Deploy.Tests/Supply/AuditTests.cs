namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The audit against sources that know nothing, the canary, and the canary and us.</summary>
public class AuditTests
{
    static readonly (string, string, string) Canary = ("Newtonsoft.Json", "(, 13.0.1)", "GHSA-5crp-9r3c-p9vr");
    static readonly (string, string, string) Ours = ("CsvHelper", "(, 99.0.0)", "GHSA-0000-0000-0001");

    [Fact]
    public async Task A_source_that_does_not_know_the_canary_is_called_blind()
    {
        await using var source = new AdvisorySource(("Nothing.Of.Ours", "(, 1.0.0)", "GHSA-0000-0000-0002"));
        var audit = await Audit(source);
        Assert.Contains("audit: BLIND", audit.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing is reported", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_knows_the_canary_and_nothing_of_us_is_believed()
    {
        await using var source = new AdvisorySource(Canary);
        var audit = await Audit(source);
        Assert.Contains("the source can see", audit.Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("nothing is reported for our packages", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reported_of_us_fails_the_audit()
    {
        await using var source = new AdvisorySource(Canary, Ours);
        var audit = await Audit(source);
        Assert.Equal(1, audit.ExitCode);
        Assert.Contains("CsvHelper 33.1.0", audit.Output, StringComparison.Ordinal);
        Assert.Contains("GHSA-0000-0000-0001", audit.Output, StringComparison.Ordinal);
    }

    static async Task<ProgramRun> Audit(AdvisorySource source)
    {
        using var scratch = new Scratch();
        scratch.Write("nuget.config", source.Settings);
        var project = scratch.Write("ours.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="CsvHelper" Version="33.1.0" /></ItemGroup>
            </Project>
            """);
        return await ProgramRun.Of(scratch.Path, Repository.At("deploy/release/audit"), project);
    }
}
