using System.Text.Json;
using AsielGrains.Cli.Access;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Cli.Output;

/// <summary>Why the program did not do what was asked: a reason code, the field at fault and one sentence.</summary>
public sealed record Failure(string Reason, string? Field, string Sentence, int ExitCode)
{
    const int MaxSentence = 400;

    /// <summary>The failure behind an exception; null when it is a fault of this program.</summary>
    public static Failure? Of(Exception exception, Uri server) => exception switch
    {
        RpcException refused => Of(refused, server),
        UsageException usage => new("USAGE", usage.Field, usage.Message, Cli.ExitCode.Usage),
        TokenRefusedException refused => new("NOT_AUTHENTICATED", null, refused.Message, Cli.ExitCode.Refused),
        HttpRequestException => new(
            "ISSUER_UNREACHABLE", null, "The issuer of tokens does not answer.", Cli.ExitCode.Unreachable),
        OperationCanceledException => new(
            "INTERRUPTED", null, "Interrupted before everything was answered.", Cli.ExitCode.Refused),
        _ => null,
    };

    public void Write(TextWriter error, bool json)
    {
        if (json)
            error.WriteLine(JsonSerializer.Serialize(new { error = this }, JsonSerializerOptions.Web));
        else
            error.WriteLine(Field is null ? $"asiel: {Reason}: {Sentence}" : $"asiel: {Reason} ({Field}): {Sentence}");
    }

    static Failure Of(RpcException refused, Uri server)
    {
        var details = refused.GetRpcStatus();
        var reason = details?.GetDetail<ErrorInfo>()?.Reason;
        var field = details?.GetDetail<BadRequest>()?.FieldViolations.FirstOrDefault()?.Field;
        return refused.StatusCode switch
        {
            StatusCode.Unavailable when reason is null => new(
                "SERVER_UNREACHABLE", null, $"The server at {server} does not answer.", Cli.ExitCode.Unreachable),
            StatusCode.DeadlineExceeded when reason is null => new(
                "NO_ANSWER_IN_TIME",
                null,
                "The outcome is unknown: repeat with the same --request-id.",
                Cli.ExitCode.Unreachable),
            StatusCode.Cancelled => new(
                "INTERRUPTED", null, "Interrupted before everything was answered.", Cli.ExitCode.Refused),
            StatusCode.Unavailable => new(reason!, field, OneLine(refused), Cli.ExitCode.Unreachable),
            _ => new(reason ?? NameOf(refused.StatusCode), field, OneLine(refused), Cli.ExitCode.Refused),
        };
    }

    // INVALID_ARGUMENT for InvalidArgument: the spelling of the contract.
    static string NameOf(StatusCode code) => string.Concat(
        code.ToString().Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));

    static string OneLine(RpcException refused)
    {
        var line = refused.Status.Detail.ReplaceLineEndings(" ");
        return DigitRuns.Hide(line.Length > MaxSentence ? line[..MaxSentence] + "…" : line);
    }
}
