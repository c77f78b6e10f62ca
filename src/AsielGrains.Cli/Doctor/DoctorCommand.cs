using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Doctor;

/// <summary><c>asiel doctor</c>.</summary>
sealed class DoctorCommand
{
    const string Text =
        """
        Examine a running installation and say what to do.

        Asks every host named with --host (otherwise the one of --server): reachable and ready, schemas, keys, the
        flow against the journal, clocks of this machine, the host and the database, the certificate of an https
        address, the live figures against a recount of the whole journal, errors and failed calls since the start;
        then compares the hosts. With --management it asks liveness and readiness on that port, too.

        Exit codes: 0 all is well; 1 warnings; 2 something is broken.

        Examples:
          asiel doctor
          asiel doctor --host https://a.example:5081 --host https://b.example:5081 --token-file operator.jwt --json
        """;

    /// <summary>Hosts and management ports that are asked, each.</summary>
    const int HostsMax = 100;

    readonly Option<Uri[]> _hosts = CheckedOption.Addresses(
        "--host", "A host's gRPC address; can be repeated.", HostsMax);

    readonly Option<Uri[]> _management = CheckedOption.Addresses(
        "--management", "A host's management port, to ask liveness and readiness; can be repeated.", HostsMax);

    readonly Option<bool> _withoutRecount = new("--without-recount")
    {
        Description = "Leave out the recount, which reads the whole journal.",
    };

    public static Command Build(Surroundings surroundings) => new DoctorCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = new ChainCommand("doctor", Text, ChainRole.Operator, _ => Purposes.Operation);
        command.Options.Add(_hosts);
        command.Options.Add(_management);
        command.Options.Add(_withoutRecount);
        return command.Runs(surroundings, Examine);
    }

    async Task<int> Examine(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var hosts = parsed.GetValue(_hosts) is { Length: > 0 } named ? named : [session.Server];
        var findings = await new Examination(session, !parsed.GetValue(_withoutRecount))
            .Of(hosts, parsed.GetValue(_management) ?? [], stop);
        return DoctorReport.Write(session, findings);
    }
}
