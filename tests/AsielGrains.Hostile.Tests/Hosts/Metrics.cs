using System.Globalization;
using System.Text.RegularExpressions;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Hosts;

/// <summary>What a host counts of itself.</summary>
static partial class Metrics
{
    /// <summary>How often a limit refused or ended something.</summary>
    public static async Task<long> Limited(this ChainClient client, HostProcess host, string limit)
    {
        var text = await client.Http.GetStringAsync(
            new Uri(host.Management, "/metrics"), TestContext.Current.CancellationToken);
        return Count().Matches(text)
            .Where(match => match.Groups["limit"].Value == limit)
            .Sum(match => long.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(
        """^asielgrains_gateway_limited\w*\{[^}]*limit="(?<limit>\w+)"[^}]*\} (?<count>\d+)""", RegexOptions.Multiline)]
    private static partial Regex Count();
}
