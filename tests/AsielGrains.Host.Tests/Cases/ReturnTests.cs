using AsielGrains.Cli;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;

namespace AsielGrains.Host.Tests.Cases;

/// <summary>The return track through a running host: told by its partners, counted in memory, read by asiel.</summary>
public sealed class ReturnTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    [Fact]
    public async Task An_agreement_that_was_used_is_in_the_figure_as_soon_as_it_is_told()
    {
        var before = await Figures("");
        var id = await Registered();
        var position = "";
        foreach (var (role, step) in Life())
            position = (await _client.Cases.ReportStepAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, await _client.As(role)))
                .Receipt.Position;

        var after = await Figures(position);
        Assert.Equal((before.All.Obtained + 1, before.All.Used + 1), (after.All.Obtained, after.All.Used));
        Assert.Contains("terugnameakkoorden", after.Definition, StringComparison.Ordinal);
        Assert.Contains("seen by a partner", await Asiel("return", "figures"), StringComparison.Ordinal);
        Assert.Contains("used on 2026-05-25", await Asiel("return", "show", id), StringComparison.Ordinal);
        Assert.Contains("not removable on", await Asiel("return", "check", id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Regietafel_is_held_over_asiel_and_the_case_knows_the_track()
    {
        var id = await Registered();
        var table = $"budel-{Guid.NewGuid():N}"[..20] + ".2026-05-11.2";
        await Asiel("regietafel", "convene", table, id);
        await Asiel("regietafel", "discuss", table, id, "--track", "general");
        await Asiel("regietafel", "action", table, id, "--item", "documents", "--owner", "KMar", "--due", "2026-05-12");

        var shown = await Asiel("regietafel", "show", table);
        Assert.Contains("track general, decided", shown, StringComparison.Ordinal);
        Assert.Contains("documents, KMar, due on 2026-05-12: overdue", shown, StringComparison.Ordinal);
        var standing = (await _client.Cases.GetCaseAsync(
            new() { CaseId = id }, await _client.As(ChainRole.IndOfficer))).Case.Standing;
        Assert.Equal((Track.General, true), (standing.Track, standing.TrackConfirmed));
    }

    static IEnumerable<(ChainRole Role, Step Step)> Life() =>
    [
        (ChainRole.IndOfficer, new() { HappenedOn = "2026-05-12", IntentionSent = new() }),
        (ChainRole.IndOfficer, new()
        {
            HappenedOn = "2026-05-14",
            Decided = new() { Outcome = DecisionOutcome.ManifestlyUnfounded, Article = "Vw 2000 art. 30b(1)g" },
        }),
        (ChainRole.IndOfficer, new() { HappenedOn = "2026-05-15", ReturnFileSent = new() }),
        (ChainRole.DepartureDirector, new()
        {
            HappenedOn = "2026-05-15", ReturnFileChecked = new() { Finding = ReturnFileFinding.Complete },
        }),
        (ChainRole.DepartureDirector, new()
        {
            HappenedOn = "2026-05-20",
            ReadmissionAgreed = new()
            {
                Country = "MAR", Source = ReadmissionSource.Authorities, ValidUntilOn = "2026-08-20",
            },
        }),
        (ChainRole.DepartureDirector, new()
        {
            HappenedOn = "2026-05-25", RemovabilityChecked = new() { Finding = RemovabilityFinding.Removable },
        }),
        (ChainRole.DepartureDirector, new()
        {
            HappenedOn = "2026-05-25", ReturnAttempted = new() { Country = "MAR", Result = AttemptResult.Departed },
        }),
        (ChainRole.BorderRegistrar, new()
        {
            HappenedOn = "2026-05-25", Departed = new() { Departure = DepartureKind.Forced },
        }),
    ];

    async Task<ReturnFigures> Figures(string minPosition) =>
        (await new ReturnService.ReturnServiceClient(_client.Invoker).GetReturnFiguresAsync(
            new() { MinPosition = minPosition }, await _client.As(ChainRole.ChainAnalyst))).Figures;

    async Task<string> Registered()
    {
        var register = Requests.Register();
        await _client.Cases.RegisterCaseAsync(register, await _client.As(ChainRole.AvimRegistrar));
        await _client.Cases.LodgeApplicationAsync(
            Requests.Lodge(register.CaseId), await _client.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }

    async Task<string> Asiel(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await AsielCommandLine.Run(
            [
                .. words,
                "--server", $"{host.Process.Grpc}", "--token-url", $"{new Uri(host.Process.Http, "/dev/token")}",
            ],
            new Surroundings(TextReader.Null, output, error),
            TestContext.Current.CancellationToken);
        Assert.True(exitCode == ExitCode.Done, error.ToString());
        return output.ToString();
    }
}
