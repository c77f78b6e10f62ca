namespace AsielGrains.Cli.Doctor;

/// <summary>Liveness and readiness as the machinery around the host sees them, on the management port.</summary>
static class ManagementCheck
{
    static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Finding>> Of(Uri management, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = management, Timeout = AnswerMax };
        var host = Visit.NameOf(management);
        return
        [
            await Asked(http, host, "alive", "/healthz", "Restart the host when it stays so.", stop),
            await Asked(http, host, "takes calls", "/readyz", "See HostNotReady in the runbook.", stop),
        ];
    }

    static async Task<Finding> Asked(
        HttpClient http, string host, string check, string path, string advice, CancellationToken stop)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), stop);
            return answer.IsSuccessStatusCode
                ? Finding.Well(host, check, $"{path} answers {(int)answer.StatusCode}")
                : Finding.Broken(host, check, $"{path} answers {(int)answer.StatusCode}", advice);
        }
        catch (Exception failure) when (
            failure is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return Finding.Broken(
                host, check, $"{path} does not answer", "Start the host, or check the address of its management port.");
        }
    }
}
