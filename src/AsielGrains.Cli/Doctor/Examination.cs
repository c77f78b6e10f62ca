using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Grpc.Net.Client;

namespace AsielGrains.Cli.Doctor;

/// <summary>Looks at every host, then at all of them together.</summary>
sealed class Examination(ChainSession session, bool recounts)
{
    readonly List<Finding> _findings = [];
    readonly List<Visit> _visits = [];

    public async Task<IReadOnlyList<Finding>> Of(
        IReadOnlyList<Uri> hosts, IReadOnlyList<Uri> management, CancellationToken stop)
    {
        foreach (var port in management)
            _findings.AddRange(await ManagementCheck.Of(port, stop));
        foreach (var host in hosts)
            await Look(host, stop);
        _findings.AddRange(ClusterChecks.Of(_visits, hosts.Count));
        return _findings;
    }

    async Task Look(Uri host, CancellationToken stop)
    {
        _findings.Add(await CertificateCheck.Of(host, session.Surroundings.Time.GetUtcNow(), stop));
        using var channel = session.Open(host);
        try
        {
            var visit = await Visit.Make(host, channel, session, stop);
            _visits.Add(visit);
            _findings.Add(Finding.Well(visit.Host, "reachable", $"{visit.Status.Silo} answers"));
            _findings.AddRange(HostChecks.Of(visit));
            _findings.AddRange(ClockChecks.Of(visit));
            _findings.AddRange(CopyChecks.Of(visit));
            await Flow(visit, channel, stop);
        }
        catch (Exception exception) when (
            !stop.IsCancellationRequested && Failure.Of(exception, host) is { } failure)
        {
            _findings.Add(Unreached(Visit.NameOf(host), failure));
        }
    }

    async Task Flow(Visit visit, GrpcChannel channel, CancellationToken stop)
    {
        if (!visit.Status.Journal.Reachable)
            return;
        var checks = new FlowChecks(visit, new FlowService.FlowServiceClient(channel), session);
        _findings.Add(await checks.Lag(stop));
        var reconciliation = recounts ? await checks.Reconciliation(stop) : null;
        if (reconciliation is not null)
            _findings.Add(reconciliation);
        // Of a journal that can't be read through nothing is known of places either; that is told once.
        if (visit.Status.Places is not null || reconciliation is not { Grade: Grade.Broken })
            _findings.Add(PlaceChecks.Of(visit));
    }

    static Finding Unreached(string host, Failure failure) => failure.ExitCode == ExitCode.Unreachable
        ? Finding.Broken(
            host, "reachable", failure.Sentence,
            "Start the host, or check address, port and firewall; see HostDown in the runbook.")
        : Finding.Broken(
            host, "reachable", $"{failure.Reason}: {failure.Sentence}",
            "Call with a token of the role beheer.operator (--token-file) for the purpose beheer.techniek.");
}
