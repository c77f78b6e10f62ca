using System.Diagnostics;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using Grpc.Core;

namespace AsielGrains.Cluster.Tests.Recovery;

/// <summary>Cases whose guardians are spread over the cluster, to see how soon all of them answer again.</summary>
public sealed class KnownCases(SiloCluster cluster) : IDisposable
{
    const int CallsAtOnceMax = 16;

    static readonly TimeSpan CallMax = TimeSpan.FromSeconds(2);
    static readonly TimeSpan AnswerMax = TimeSpan.FromMinutes(1);

    readonly Partner _partner = new(cluster, "known cases");
    readonly List<string> _ids = [];

    /// <summary>Announces cases through every silo in turn.</summary>
    public async Task Announce(int count)
    {
        var silos = cluster.Up.ToArray();
        for (var number = 0; number < count; number++)
        {
            var id = Partner.NewCase();
            Assert.Null(await _partner.Announce(silos[number % silos.Length], id, CallMax, AnswerMax));
            _ids.Add(id);
        }
    }

    /// <summary>Asks every case through every silo that runs, again and again until it answers.</summary>
    /// <returns>How long it took until the last one had answered.</returns>
    public async Task<TimeSpan> AllAnswer()
    {
        var start = Stopwatch.GetTimestamp();
        var questions = from silo in cluster.Up.ToArray() from id in _ids select (silo, id);
        await Parallel.ForEachAsync(
            questions,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnceMax },
            async (question, _) => await Answer(question.silo, question.id, start));
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose() => _partner.Dispose();

    async Task Answer(Silo silo, string id, long start)
    {
        while (true)
            try
            {
                Assert.Equal(id, (await _partner.Read(silo, id, CallMax)).Id);
                return;
            }
            catch (RpcException failure) when (
                failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded
                && Stopwatch.GetElapsedTime(start) < AnswerMax)
            {
                // Not yet.
            }
    }
}
