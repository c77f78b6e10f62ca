using System.CommandLine;
using AsielGrains.Cli.Access;
using AsielGrains.Cli.Output;
using AsielGrains.Domain.Partners;
using Grpc.Net.Client;

namespace AsielGrains.Cli.Session;

/// <summary>A command that calls the server: with the options for where, as whom and what for.</summary>
sealed class ChainCommand : Command
{
    const string DefaultServer = "http://127.0.0.1:5081";
    const string DefaultTokenUrl = "http://127.0.0.1:5080/dev/token";

    readonly Option<Uri> _server = CheckedOption.Address(
        "--server", "The gRPC address of the system.", DefaultServer);

    readonly Option<Uri> _tokenUrl = CheckedOption.Address("--token-url", "The development issuer.", DefaultTokenUrl);

    readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = "A file with a token, in place of the development issuer. ASIEL_TOKEN does the same.",
        HelpName = "path",
    };

    readonly Option<string[]> _sites = CheckedOption.TiedSites();

    readonly TlsFiles _tls = new();

    readonly Option<bool> _json = new("--json") { Description = "Machine output; errors as JSON on standard error." };

    readonly Option<DateTimeOffset?> _notAfter = CheckedOption.Moment(
        "--not-after", "Refuse the command when it comes to be carried out later.");

    readonly Option<string> _role;

    readonly Option<string?> _purpose;

    readonly Func<ChainRole, string> _purposeOf;

    /// <param name="description">A sentence for lists of commands; the lines after it end the help.</param>
    /// <param name="purposeOf">The purpose that goes with a role when none is given.</param>
    public ChainCommand(string name, string description, ChainRole role, Func<ChainRole, string> purposeOf)
        : base(name, description.Split('\n')[0])
    {
        Details = string.Join('\n', description.Split('\n').Skip(1)).Trim();
        _purposeOf = purposeOf;
        _role = new("--role")
        {
            Description = $"The role to call as: {string.Join(", ", ChainRole.All.Select(known => known.Name))}.",
            HelpName = "role",
            DefaultValueFactory = _ => role.Name,
        };
        _role.AcceptOnlyFromAmong([.. ChainRole.All.Select(known => known.Name)]);
        _purpose = new("--purpose")
        {
            Description = $"The purpose to call for. Left out: that of the role, here {purposeOf(role)}.",
            HelpName = "purpose",
        };
        _purpose.AcceptOnlyFromAmong([.. Purposes.All]);
        foreach (var option in (Option[])
            [_server, _role, _purpose, _sites, _tokenUrl, _tokenFile, .. _tls.Options, _json])
            Options.Add(option);
    }

    /// <summary>The option with the person that a representative speaks for; null: nobody is spoken for.</summary>
    public Option<string?>? Person
    {
        get;
        init
        {
            field = value;
            if (value is not null)
                Options.Add(value);
        }
    }

    /// <summary>What the help of this command ends with.</summary>
    public string Details { get; }

    /// <summary>Opens a session, runs the action and turns what goes wrong into a sentence and an exit code.</summary>
    public ChainCommand Runs(
        Surroundings surroundings, Func<ChainSession, ParseResult, CancellationToken, Task<int>> action)
    {
        // What has a request id changes something, and can come too late.
        if (Options.Any(option => option.Name == CheckedOption.RequestIdName))
            Options.Add(_notAfter);
        SetAction(async (parsed, stop) =>
        {
            try
            {
                using var handler = _tls.Handler(parsed);
                using var http = new HttpClient(handler);
                using var session = Open(parsed, surroundings, http);
                return await action(session, parsed, stop);
            }
            catch (Exception exception) when (Failure.Of(exception, parsed.GetRequiredValue(_server)) is { } failure)
            {
                failure.Write(surroundings.Error, parsed.GetValue(_json));
                return failure.ExitCode;
            }
        });
        return this;
    }

    ChainSession Open(ParseResult parsed, Surroundings surroundings, HttpClient http)
    {
        var server = parsed.GetRequiredValue(_server);
        var role = ChainRole.Find(parsed.GetRequiredValue(_role))!;
        var purpose = parsed.GetValue(_purpose) ?? _purposeOf(role);
        var caller = new Caller(Tokens(parsed, surroundings, http, role), purpose);
        var notAfter = parsed.GetValue(_notAfter) is { } moment ? new NotAfter(moment) : null;
        return new(server, address => Channel(address, parsed), caller, surroundings, parsed.GetValue(_json), notAfter)
        {
            As = other => new(Tokens(parsed, surroundings, http, other), purpose),
        };
    }

    GrpcChannel Channel(Uri address, ParseResult parsed) =>
        GrpcChannel.ForAddress(address, new() { HttpHandler = _tls.Handler(parsed), DisposeHttpClient = true });

    ITokenSource Tokens(ParseResult parsed, Surroundings surroundings, HttpClient http, ChainRole role)
    {
        var sites = parsed.GetValue(_sites) ?? [];
        if (Given(parsed, surroundings) is { } given)
            return sites is [] ? given : throw new UsageException("A given token names its sites itself.", "--sites");
        var secret = surroundings.Variable("ASIEL_DEV_SECRET") ?? DevelopmentIssuer.DefaultSecret;
        var person = Person is null ? null : parsed.GetValue(Person);
        return new DevelopmentIssuer(
            http, parsed.GetRequiredValue(_tokenUrl), role.Name, secret, surroundings.Time, person)
        {
            Sites = sites,
        };
    }

    GivenToken? Given(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue(_tokenFile) is { } path)
            return GivenToken.FromFile(path);
        return surroundings.Variable("ASIEL_TOKEN") is { Length: > 0 } token
            ? new GivenToken(_ => Task.FromResult(token))
            : null;
    }
}
